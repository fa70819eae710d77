/** The figures made anew from the first event on. */
@NullMarked
package org.throughline.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
