package org.throughline.simulator.check;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A slot as the checker believes it to be.
 *
 * @param reason of an excuse; empty otherwise
 * @param record the record that resolved it; empty without one
 * @param everMissed a miss must have been published
 * @param spoke a reason for the miss was received in time
 */
record Slot(
        String id,
        String assignment,
        String key,
        Times times,
        boolean allowEarly,
        State state,
        String reason,
        boolean late,
        boolean early,
        @Nullable Double fraction,
        String record,
        boolean everMissed,
        boolean corrected,
        boolean spoke,
        Map<String, Integer> ratings) {

    static Slot of(Told assigned) {
        var excuse = assigned.text("excused");
        return new Slot(
                assigned.subject(),
                assigned.text("assignment"),
                assigned.text("slot"),
                Times.of(assigned.body().path("windows")),
                assigned.body().path("allowEarly").asBoolean(false),
                excuse.isEmpty() ? State.UNRESOLVED : State.EXCUSED,
                excuse,
                false,
                false,
                null,
                "",
                false,
                false,
                false,
                Map.of());
    }

    int index() {
        return Integer.parseInt(key.substring(key.indexOf('#') + 1));
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    /** Dose done of the dose agreed; done is one, nothing is zero. */
    double dose() {
        return switch (state) {
            case COMPLETED, ADAPTED, PARTIAL -> Math.min(1, fraction == null ? 1 : fraction);
            case UNRESOLVED, SKIPPED, MISSED, EXCUSED, WITHDRAWN -> 0;
        };
    }

    Slot moved(Times to) {
        return with(to, state, reason);
    }

    Slot excused(String why) {
        return with(times, State.EXCUSED, why);
    }

    Slot withdrawn() {
        return with(times, State.WITHDRAWN, "");
    }

    Slot reopened() {
        return with(times, State.UNRESOLVED, "");
    }

    Slot missed() {
        return new Slot(
                id,
                assignment,
                key,
                times,
                allowEarly,
                State.MISSED,
                "",
                false,
                false,
                null,
                "",
                true,
                false,
                spoke,
                ratings);
    }

    Slot spokenOf() {
        return new Slot(
                id,
                assignment,
                key,
                times,
                allowEarly,
                state,
                reason,
                late,
                early,
                fraction,
                record,
                everMissed,
                corrected,
                true,
                ratings);
    }

    /** A record resolves the slot; on time after a published miss is a correction. */
    Slot resolved(
            State as, String by, boolean isLate, boolean isEarly, @Nullable Double part, Map<String, Integer> rated) {
        return new Slot(
                id,
                assignment,
                key,
                times,
                allowEarly,
                as,
                "",
                isLate,
                isEarly,
                part,
                by,
                everMissed,
                everMissed && !isLate,
                spoke,
                rated);
    }

    /** The record that resolved it has a later version. */
    Slot edited(State as, @Nullable Double part, Map<String, Integer> rated) {
        return new Slot(
                id,
                assignment,
                key,
                times,
                allowEarly,
                as,
                "",
                late,
                early,
                part,
                record,
                everMissed,
                corrected,
                spoke,
                rated);
    }

    boolean closesBy(Instant t) {
        return !times.graceUntil().isAfter(t);
    }

    private Slot with(Times at, State as, String why) {
        return new Slot(
                id,
                assignment,
                key,
                at,
                allowEarly,
                as,
                why,
                late,
                early,
                fraction,
                record,
                everMissed,
                corrected,
                spoke,
                ratings);
    }
}
