/** The innermost parts, over and over: each alone, in memory, by JMH. */
@NullMarked
package org.throughline.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
