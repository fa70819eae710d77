package org.throughline.tracking.homework;

import java.time.Duration;
import java.time.Instant;
import org.throughline.events.RecordId;

/** An entry as it reached the platform. */
public record Received(RecordId record, int revision, Entry entry, Instant recordedAt) {

    static final Duration SKEW = Duration.ofMinutes(5);
    static final Duration OFFLINE = Duration.ofDays(3);

    /** The instant by which its slot is found. */
    Instant foundBy() {
        return inTheFuture() ? recordedAt : entry.performedAt();
    }

    /** The instant that decides whether it was on time. */
    Instant countedAt() {
        return inTheFuture() || heldBackTooLong() ? recordedAt : entry.performedAt();
    }

    /** Whatever was closed before is not touched by it. */
    Instant reachesBackTo() {
        return foundBy().isBefore(recordedAt) ? foundBy() : recordedAt;
    }

    private boolean inTheFuture() {
        return entry.performedAt().isAfter(recordedAt.plus(SKEW));
    }

    private boolean heldBackTooLong() {
        return Duration.between(entry.performedAt(), recordedAt).compareTo(OFFLINE) > 0;
    }
}
