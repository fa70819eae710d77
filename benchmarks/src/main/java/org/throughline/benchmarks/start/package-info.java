/** B9: how soon the platform is ready, and what memory it takes. */
@NullMarked
package org.throughline.benchmarks.start;

import org.jspecify.annotations.NullMarked;
