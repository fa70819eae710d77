@NullMarked
package org.throughline.operator;

import org.jspecify.annotations.NullMarked;
