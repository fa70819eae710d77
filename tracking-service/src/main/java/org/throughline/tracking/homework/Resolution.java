package org.throughline.tracking.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;
import org.throughline.events.RecordId;

/**
 * How a record resolved a slot. It follows the record's latest revision, but when the record came and whether that
 * was late or early was settled by the first.
 */
public record Resolution(
        RecordId record,
        int revision,
        Outcome outcome,
        @Nullable Double fraction,
        @Nullable Barrier reason,
        boolean meetsMinimumStep,
        Map<Rating, Integer> ratings,
        @Nullable Duration measured,
        Instant performedAt,
        Instant recordedAt,
        Instant countedAt,
        boolean late,
        boolean early,
        boolean corrected) {

    static Resolution of(Received received, Dose dose, boolean late, boolean early, boolean corrected) {
        var entry = received.entry();
        return new Resolution(
                received.record(),
                received.revision(),
                dose.outcomeOf(entry),
                entry.isWork() ? dose.fractionOf(entry) : null,
                entry.reason(),
                dose.reachesMinimum(entry),
                entry.ratings(),
                entry.measured(),
                entry.performedAt(),
                received.recordedAt(),
                received.countedAt(),
                late,
                early,
                corrected);
    }

    Resolution following(Received edited, Dose dose) {
        var latest = of(edited, dose, late, early, corrected);
        return new Resolution(
                record,
                latest.revision,
                latest.outcome,
                latest.fraction,
                latest.reason,
                latest.meetsMinimumStep,
                latest.ratings,
                latest.measured,
                latest.performedAt,
                recordedAt,
                countedAt,
                late,
                early,
                corrected);
    }

    State state() {
        return switch (outcome) {
            case COMPLETED -> State.COMPLETED;
            case PARTIAL -> State.PARTIAL;
            case ADAPTED -> State.ADAPTED;
            case SKIPPED -> State.SKIPPED;
        };
    }
}
