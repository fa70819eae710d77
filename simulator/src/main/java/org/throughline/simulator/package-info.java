/** Synthetic clinics, and an independent check of what the platform made of them. */
@NullMarked
package org.throughline.simulator;

import org.jspecify.annotations.NullMarked;
