/** A client's open homework as a calendar that their own calendar program subscribes to. */
@NullMarked
package org.throughline.reminder.calendar;

import org.jspecify.annotations.NullMarked;
