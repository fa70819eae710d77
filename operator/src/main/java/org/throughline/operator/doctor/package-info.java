/** Whether all is well, and what to do where it is not. */
@NullMarked
package org.throughline.operator.doctor;

import org.jspecify.annotations.NullMarked;
