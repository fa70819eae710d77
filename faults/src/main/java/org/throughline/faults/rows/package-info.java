/** The rows of the fault matrix, a class each. */
@NullMarked
package org.throughline.faults.rows;

import org.jspecify.annotations.NullMarked;
