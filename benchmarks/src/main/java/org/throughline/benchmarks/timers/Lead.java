package org.throughline.benchmarks.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far ahead deadlines are set, so that all are armed before the first comes: from how long it took before. */
final class Lead {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration SPARE = Duration.ofMillis(1_500);

    private final Clock clock;
    private Duration length = FIRST;
    private Instant began = Instant.EPOCH;

    Lead(Clock clock) {
        this.clock = clock;
    }

    Instant first() {
        began = clock.instant();
        return began.plus(length);
    }

    void armed() {
        var took = Duration.between(began, clock.instant());
        if (took.compareTo(length) > 0) {
            throw new IllegalStateException("arming took " + took + ", longer than " + length);
        }
        length = took.multipliedBy(3).plus(SPARE);
    }
}
