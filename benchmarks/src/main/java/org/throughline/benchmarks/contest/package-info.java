/** Work done in turns by several sides, what came of it, and what it says. */
@NullMarked
package org.throughline.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
