/** Homework is given: chosen from the library, written on one form, with its dates beside it. */
@NullMarked
package org.throughline.portal.therapist.assign;

import org.jspecify.annotations.NullMarked;
