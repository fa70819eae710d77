@NullMarked
package org.throughline.operator.schedule;

import org.jspecify.annotations.NullMarked;
