/** The death of one of two who share the work. */
@NullMarked
package org.throughline.benchmarks.takeover;

import org.jspecify.annotations.NullMarked;
