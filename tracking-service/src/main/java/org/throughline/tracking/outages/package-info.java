/** Outages of the platform, declared by ops, and the excuses that follow. Plain Java. */
@NullMarked
package org.throughline.tracking.outages;

import org.jspecify.annotations.NullMarked;
