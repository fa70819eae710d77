/** Broker, databases and workers as real processes, and what they cost. */
@NullMarked
package org.throughline.benchmarks.lab;

import org.jspecify.annotations.NullMarked;
