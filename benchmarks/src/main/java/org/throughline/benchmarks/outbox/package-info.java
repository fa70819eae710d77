/** From written to told. */
@NullMarked
package org.throughline.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
