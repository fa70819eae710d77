@NullMarked
package org.throughline.portal.staff;

import org.jspecify.annotations.NullMarked;
