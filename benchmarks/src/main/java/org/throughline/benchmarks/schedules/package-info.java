/** A year of plans as instants. */
@NullMarked
package org.throughline.benchmarks.schedules;

import org.jspecify.annotations.NullMarked;
