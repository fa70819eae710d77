package org.throughline.assignment.web;

import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.MovedTo;

/**
 * Another day or time for one slot, local to the client.
 *
 * @param date such as 2026-03-29; required
 * @param time of day such as 18:00; that of the plan where absent
 */
record MoveRequest(@Nullable String date, @Nullable String time) {

    MovedTo to() {
        return MovedTo.read(date, time);
    }
}
