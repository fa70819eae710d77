/** Half an hour of ordinary life and bad luck: people at a steady rate, mishaps one after another, and what grows meanwhile. */
@NullMarked
package org.throughline.faults.soak;

import org.jspecify.annotations.NullMarked;
