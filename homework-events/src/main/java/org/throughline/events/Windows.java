package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a slot may be worked on; every window is half-open.
 *
 * @param opensAt first instant at which work counts without being early
 * @param dueAt what the client is shown
 * @param graceUntil work before this instant is on time; at it the slot is missed
 * @param lateUntil late work must be received before this instant
 * @param dueDate local date of the last moment before {@code dueAt}, in {@code zone}, never re-read in a later zone
 * @param zone the zone in which the times were derived
 * @param plannedAt the wall time agreed for the work, which moves reminders only; absent where none was agreed
 */
public record Windows(
        Instant opensAt,
        Instant dueAt,
        Instant graceUntil,
        Instant lateUntil,
        LocalDate dueDate,
        ZoneId zone,
        @Nullable Instant plannedAt) {

    public Windows {
        if (opensAt.isAfter(dueAt) || dueAt.isAfter(graceUntil) || graceUntil.isAfter(lateUntil)) {
            throw new IllegalArgumentException("windows must satisfy opensAt <= dueAt <= graceUntil <= lateUntil");
        }
    }

    /** {@code dueDate} as the rule defines it. */
    public static LocalDate dueDateOf(Instant dueAt, ZoneId zone) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), zone);
    }

    /** Inside {@code [opensAt, graceUntil)}. */
    public boolean onTimeAt(Instant t) {
        return !t.isBefore(opensAt) && t.isBefore(graceUntil);
    }
}
