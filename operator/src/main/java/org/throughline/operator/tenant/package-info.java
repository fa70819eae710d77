/** Clinics from outside: make known, suspend, take along, erase. */
@NullMarked
package org.throughline.operator.tenant;

import org.jspecify.annotations.NullMarked;
