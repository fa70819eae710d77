/** The topics, and what they are to be like. */
@NullMarked
package org.throughline.operator.topics;

import org.jspecify.annotations.NullMarked;
