/** How a fact leaves one service and arrives in another, once in effect. */
@NullMarked
package org.throughline.delivery;

import org.jspecify.annotations.NullMarked;
