/** What counts with the passing of time. */
@NullMarked
package org.throughline.analytics.timers;

import org.jspecify.annotations.NullMarked;
