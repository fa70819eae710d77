/** B1: from a client's "done" to a figure that has changed. */
@NullMarked
package org.throughline.benchmarks.loop;

import org.jspecify.annotations.NullMarked;
