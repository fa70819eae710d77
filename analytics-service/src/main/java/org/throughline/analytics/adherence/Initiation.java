package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how soon the client began.
 *
 * @param initiated null while it is open
 * @param hours from when the first slot could be worked on to the first work, at least 0; null without work
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Initiation(
        @Nullable Boolean initiated, @Nullable Double hours) {

    private static final double SECONDS_PER_HOUR = 3600;

    private static final Initiation UNKNOWN = new Initiation(null, null);

    static Initiation of(Optional<Slot> first, List<Instant> work, Instant asOf) {
        return first.map(it -> of(it, work, asOf)).orElse(UNKNOWN);
    }

    private static Initiation of(Slot first, List<Instant> work, Instant asOf) {
        var begun = work.stream()
                .min(Instant::compareTo)
                .filter(it -> it.isBefore(first.windows().lateUntil()));
        if (begun.isPresent()) {
            var from = later(first.assignedAt(), first.windows().opensAt());
            var hours = Duration.between(from, begun.get()).toSeconds() / SECONDS_PER_HOUR;
            return new Initiation(true, Math.max(0, hours));
        }
        return first.windows().lateUntil().isAfter(asOf) ? UNKNOWN : new Initiation(false, null);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
