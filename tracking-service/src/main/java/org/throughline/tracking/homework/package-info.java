/** The model: what happens to a piece of homework once it is expected. Plain Java. */
@NullMarked
package org.throughline.tracking.homework;

import org.jspecify.annotations.NullMarked;
