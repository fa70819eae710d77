/** A platform of real processes that can be stopped, killed and started again one by one, and looked into from outside. */
@NullMarked
package org.throughline.faults.rig;

import org.jspecify.annotations.NullMarked;
