package org.throughline.analytics.adherence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Rating;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/** One expected piece of homework as it stood at the moment of asking. */
record Slot(
        OccurrenceId occurrence,
        SlotKey key,
        Windows windows,
        Instant assignedAt,
        SlotState state,
        @Nullable ExcuseReason excuse,
        Story story,
        boolean reminderFault) {

    /** Offline work may arrive this long after its time. */
    private static final Duration SYNC = Duration.ofDays(3);

    static final Comparator<Slot> BY_DUE =
            Comparator.comparing((Slot it) -> it.windows.dueAt()).thenComparing(Slot::key);

    LocalDate dueDate() {
        return windows.dueDate();
    }

    boolean overBy(Instant asOf) {
        return !windows.graceUntil().isAfter(asOf);
    }

    boolean late() {
        if (state.worked() && story.work() != null) {
            return story.work().late();
        }
        return state == SlotState.SKIPPED
                && story.skip() != null
                && story.skip().late();
    }

    /** What it adds to the dose: 1 when done without a fraction, else the fraction, never more than 1. */
    double dose() {
        if (!state.worked() || story.work() == null) {
            return 0;
        }
        var fraction = story.work().fraction();
        if (fraction == null) {
            return state.done() ? 1 : 0;
        }
        return Math.clamp(fraction, 0, 1);
    }

    boolean shownUp() {
        return state.recorded()
                || (state == SlotState.MISSED
                        && story.hindered() != null
                        && story.hindered().inTime());
    }

    /** A record that reaches the smallest version that counts. */
    boolean counts() {
        return state.worked() && story.work() != null && story.work().meetsMinimumStep();
    }

    /** A miss that offline work may still correct. */
    boolean provisional(Instant asOf) {
        return state == SlotState.MISSED && asOf.isBefore(finalAt());
    }

    /** From when on a miss stays one. */
    Instant finalAt() {
        return windows.graceUntil().plus(SYNC);
    }

    OptionalDouble clientRating() {
        return story.work() == null ? OptionalDouble.empty() : mean(story.work().ratings());
    }

    OptionalDouble therapistRating() {
        return mean(story.review());
    }

    private static OptionalDouble mean(Map<Rating, Integer> ratings) {
        return ratings.values().stream().mapToInt(it -> it).average();
    }
}
