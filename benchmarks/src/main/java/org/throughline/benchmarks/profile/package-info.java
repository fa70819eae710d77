/** Where a running process spends its share of the processors. */
@NullMarked
package org.throughline.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
