package org.throughline.assignment.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Windows;

/**
 * What a therapist agreed to otherwise than by default.
 *
 * @param opensBefore how long before it is due a slot opens
 * @param grace how long after it is due work is still on time
 * @param strict a prompt at a planned time: open for two hours, no grace
 */
public record WindowRules(
        @Nullable Duration opensBefore, @Nullable Duration grace, boolean strict) {

    public static final WindowRules DEFAULT = new WindowRules(null, null, false);

    private static final Duration STRICT_OPEN = Duration.ofHours(2);

    /**
     * A slot that opens and is due at given times unless the therapist said otherwise.
     *
     * @param due in the zone, or by an offset that the zone keeps for as long as late work is received
     */
    Windows windows(
            Instant opensAt, ZonedDateTime due, Instant graceUntil, @Nullable Instant plannedAt, Surroundings here) {
        var dueAt = due.toInstant();
        var opens = opensBefore == null ? opensAt : Reach.before(dueAt, opensBefore, here.zone());
        var until = grace == null ? graceUntil : Reach.after(dueAt, grace, here.zone());
        return new Windows(
                opens,
                dueAt,
                until,
                LateWindow.of(due, until, here.sessions()),
                Windows.dueDateOf(dueAt, due.getZone()),
                here.zone(),
                plannedAt);
    }

    /** A timed prompt, planned in the zone or by an offset that it keeps as long. */
    Windows promptAt(ZonedDateTime planned, Surroundings here) {
        var due = planned.plus(STRICT_OPEN);
        return new WindowRules(null, grace, true)
                .windows(planned.toInstant(), due, due.toInstant(), planned.toInstant(), here);
    }
}
