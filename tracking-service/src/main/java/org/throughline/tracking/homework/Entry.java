package org.throughline.tracking.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;

/**
 * What a client says happened, apart from their words: work, or an honest no.
 *
 * @param performedAt when the work was done, or the no was said
 * @param dose how much was done, in the unit agreed
 * @param fraction how much was done of what was agreed, where that is easier to say
 * @param reason what got in the way, for a no
 * @param measured time measured in the exercise
 */
public record Entry(
        Outcome outcome,
        Instant performedAt,
        @Nullable Double dose,
        @Nullable Double fraction,
        @Nullable Barrier reason,
        Map<Rating, Integer> ratings,
        @Nullable Duration measured) {

    public Entry {
        ratings = Map.copyOf(ratings);
        if ((outcome == Outcome.SKIPPED) != (reason != null)) {
            throw new IllegalArgumentException("a no has a reason, and only a no");
        }
    }

    public static Entry skip(Barrier reason, Instant saidAt) {
        return new Entry(Outcome.SKIPPED, saidAt, null, null, reason, Map.of(), null);
    }

    public boolean isWork() {
        return outcome != Outcome.SKIPPED;
    }
}
