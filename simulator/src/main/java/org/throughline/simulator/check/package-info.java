/** An independent reading of what the platform should have made of it all. */
@NullMarked
package org.throughline.simulator.check;

import org.jspecify.annotations.NullMarked;
