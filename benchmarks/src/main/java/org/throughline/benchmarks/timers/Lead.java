package org.throughline.benchmarks.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far ahead deadlines are set, so that all are armed before the first comes: from how long one took before. */
final class Lead {

    /** Whoever begins is still being compiled. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    private static final Duration SPARE = Duration.ofMillis(1_500);

    private final Clock clock;
    private Instant began = Instant.EPOCH;
    private int arming;
    private Duration each = Duration.ZERO;

    Lead(Clock clock) {
        this.clock = clock;
    }

    /** When the first of so many may be due, which are armed from now on. */
    Instant first(int deadlines) {
        arming = deadlines;
        began = clock.instant();
        return began.plus(length());
    }

    void armed() {
        var took = Duration.between(began, clock.instant());
        if (took.compareTo(length()) > 0) {
            throw new IllegalStateException("arming took " + took + ", longer than " + length());
        }
        each = took.dividedBy(arming);
    }

    private Duration length() {
        return each.isZero() ? FIRST : each.multipliedBy(3L * arming).plus(SPARE);
    }
}
