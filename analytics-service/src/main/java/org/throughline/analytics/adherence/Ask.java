package org.throughline.analytics.adherence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: the period {@code [from, to)} by due date, as known at {@code asOf}.
 *
 * @param from absent for everything so far
 * @param to absent for everything so far
 */
public record Ask(@Nullable LocalDate from, @Nullable LocalDate to, Instant asOf) {

    public static Ask everything(Instant asOf) {
        return new Ask(null, null, asOf);
    }

    boolean covers(LocalDate dueDate) {
        return (from == null || !dueDate.isBefore(from)) && (to == null || dueDate.isBefore(to));
    }

    /** Slots of the period whose time is over; excused and withdrawn ones among them. */
    boolean covers(Slot slot) {
        return slot.overBy(asOf) && covers(slot.dueDate());
    }
}
