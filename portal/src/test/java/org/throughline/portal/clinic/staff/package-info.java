@NullMarked
package org.throughline.portal.clinic.staff;

import org.jspecify.annotations.NullMarked;
