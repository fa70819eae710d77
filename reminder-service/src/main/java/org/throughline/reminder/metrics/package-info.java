/** Figures for those who run the service. */
@NullMarked
package org.throughline.reminder.metrics;

import org.jspecify.annotations.NullMarked;
