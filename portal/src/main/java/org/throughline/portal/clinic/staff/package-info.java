/** The therapists of a clinic: what they are called, and their teams. */
@NullMarked
package org.throughline.portal.clinic.staff;

import org.jspecify.annotations.NullMarked;
