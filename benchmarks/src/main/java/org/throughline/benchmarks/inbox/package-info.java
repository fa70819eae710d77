/** From told to heard. */
@NullMarked
package org.throughline.benchmarks.inbox;

import org.jspecify.annotations.NullMarked;
