/** How fast it is: the platform from outside, and its parts beside others that do the same work. */
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
