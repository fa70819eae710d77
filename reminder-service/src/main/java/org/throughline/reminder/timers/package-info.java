/** What happens when the time of a reminder has come. */
@NullMarked
package org.throughline.reminder.timers;

import org.jspecify.annotations.NullMarked;
