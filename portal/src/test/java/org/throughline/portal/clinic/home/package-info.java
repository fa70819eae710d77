@NullMarked
package org.throughline.portal.clinic.home;

import org.jspecify.annotations.NullMarked;
