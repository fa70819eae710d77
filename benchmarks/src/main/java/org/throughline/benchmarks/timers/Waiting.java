package org.throughline.benchmarks.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass. */
final class Waiting {

    private Waiting() {}

    static void until(Clock clock, Instant then) {
        for (var left = Duration.between(clock.instant(), then);
                left.isPositive();
                left = Duration.between(clock.instant(), then)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
