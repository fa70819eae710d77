/** Clients of a row's own: what is asked for them, and the history by which it is checked. */
@NullMarked
package org.throughline.faults.ward;

import org.jspecify.annotations.NullMarked;
