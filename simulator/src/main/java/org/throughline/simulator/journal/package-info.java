/** What people asked of the platform and what it answered. */
@NullMarked
package org.throughline.simulator.journal;

import org.jspecify.annotations.NullMarked;
