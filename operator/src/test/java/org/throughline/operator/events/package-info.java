@NullMarked
package org.throughline.operator.events;

import org.jspecify.annotations.NullMarked;
