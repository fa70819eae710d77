/** Many deadlines at one second. */
@NullMarked
package org.throughline.benchmarks.timers;

import org.jspecify.annotations.NullMarked;
