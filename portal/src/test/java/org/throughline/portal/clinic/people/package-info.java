@NullMarked
package org.throughline.portal.clinic.people;

import org.jspecify.annotations.NullMarked;
