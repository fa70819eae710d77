/** Deadlines. */
@NullMarked
package org.throughline.tracking.timers;

import org.jspecify.annotations.NullMarked;
