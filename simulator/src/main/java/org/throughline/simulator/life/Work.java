package org.throughline.simulator.life;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work to be recorded.
 *
 * @param performedAt absent when it is recorded as it is done
 * @param name tells this submission from others of the same slot
 */
record Work(
        String outcome,
        @Nullable Double fraction,
        @Nullable Instant performedAt,
        Map<String, Integer> ratings,
        String name) {

    static Work completed(Map<String, Integer> ratings) {
        return new Work("COMPLETED", null, null, ratings, "done");
    }

    static Work partial(double fraction, Map<String, Integer> ratings) {
        return new Work("PARTIAL", fraction, null, ratings, "partly");
    }

    static Work adapted(Map<String, Integer> ratings) {
        return new Work("ADAPTED", null, null, ratings, "adapted");
    }

    Work performedAt(Instant instant) {
        return new Work(outcome, fraction, instant, ratings, name);
    }

    Work named(String other) {
        return new Work(outcome, fraction, performedAt, ratings, other);
    }
}
