/** Measures the pages of the local platform from outside. */
@NullMarked
package org.throughline.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
