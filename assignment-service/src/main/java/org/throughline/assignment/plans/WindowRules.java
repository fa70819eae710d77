package org.throughline.assignment.plans;

import java.time.Duration;
import java.time.Instant;
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

    /** A slot that opens and is due at given instants unless the therapist said otherwise. */
    Windows windows(
            Instant opensAt, Instant dueAt, Instant graceUntil, @Nullable Instant plannedAt, Surroundings here) {
        var due = dueAt.atZone(here.zone());
        var opens = opensBefore == null ? opensAt : Reach.before(due, opensBefore);
        var until = grace == null ? graceUntil : Reach.after(due, grace);
        return new Windows(
                opens,
                dueAt,
                until,
                LateWindow.of(dueAt, until, here.zone(), here.sessions()),
                Windows.dueDateOf(dueAt, here.zone()),
                here.zone(),
                plannedAt);
    }

    /** A timed prompt. */
    Windows promptAt(Instant planned, Surroundings here) {
        var due = planned.plus(STRICT_OPEN);
        return new WindowRules(null, grace, true).windows(planned, due, due, planned, here);
    }
}
