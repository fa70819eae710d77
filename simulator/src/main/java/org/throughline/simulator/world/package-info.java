/** Who lives in the synthetic clinics and what they are like. */
@NullMarked
package org.throughline.simulator.world;

import org.jspecify.annotations.NullMarked;
