@NullMarked
package org.throughline.operator.topics;

import org.jspecify.annotations.NullMarked;
