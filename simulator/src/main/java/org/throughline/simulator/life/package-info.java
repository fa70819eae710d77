/** People acting on the virtual clock. */
@NullMarked
package org.throughline.simulator.life;

import org.jspecify.annotations.NullMarked;
