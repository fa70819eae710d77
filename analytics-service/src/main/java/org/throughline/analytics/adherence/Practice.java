package org.throughline.analytics.adherence;

import java.time.Duration;
import java.time.Instant;
import org.throughline.events.OutcomeEvent.HomeworkPractised;

/** Practice beyond every slot: praised, outside adherence. */
public record Practice(Instant countedAt, boolean meetsMinimumStep) {

    private static final Duration SYNC = Duration.ofDays(3);
    private static final Duration SKEW = Duration.ofMinutes(5);

    static Practice of(HomeworkPractised event) {
        return new Practice(timeliness(event.performedAt(), event.recordedAt()), event.meetsMinimumStep());
    }

    /** What the client says, if it came within 72 h and does not lie in the future. */
    private static Instant timeliness(Instant performedAt, Instant recordedAt) {
        var believable = !performedAt.isBefore(recordedAt.minus(SYNC)) && !performedAt.isAfter(recordedAt.plus(SKEW));
        return believable ? performedAt : recordedAt;
    }
}
