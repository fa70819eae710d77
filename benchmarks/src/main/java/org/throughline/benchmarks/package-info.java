/** Measures the local platform from outside. */
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
