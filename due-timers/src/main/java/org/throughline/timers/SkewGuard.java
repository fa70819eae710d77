package org.throughline.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no while this machine's clock and the database's differ by more than firing allows for. */
final class SkewGuard {

    private static final Logger log = LoggerFactory.getLogger(SkewGuard.class);

    private static final Duration LEAST_BUDGET = Duration.ofSeconds(2);

    private final Clock clock;
    private final InstantSource databaseTime;
    private volatile Duration skew = Duration.ZERO;

    SkewGuard(Clock clock, InstantSource databaseTime) {
        this.clock = clock;
        this.databaseTime = databaseTime;
    }

    boolean allows(Duration budget) {
        return skew.compareTo(budget.compareTo(LEAST_BUDGET) > 0 ? budget : LEAST_BUDGET) <= 0;
    }

    Duration skew() {
        return skew;
    }

    /** A virtual clock is meant to differ. While the database does not answer, the last look holds. */
    void look() {
        if (!isSystemClock()) {
            return;
        }
        try {
            var before = clock.instant();
            var there = databaseTime.instant();
            skew = distance(there, before, clock.instant());
            if (!allows(Duration.ZERO)) {
                log.error("This clock and the database's differ by {}: no timer fires", skew);
            }
        } catch (RuntimeException e) {
            log.debug("Clocks not compared", e);
        }
    }

    /** The answer was given at some moment between asking and hearing. */
    private static Duration distance(Instant there, Instant asked, Instant heard) {
        if (there.isBefore(asked)) {
            return Duration.between(there, asked);
        }
        return there.isAfter(heard) ? Duration.between(heard, there) : Duration.ZERO;
    }

    private boolean isSystemClock() {
        var zone = clock.getZone();
        return clock.equals(Clock.system(zone)) || clock.equals(Clock.tickMillis(zone));
    }
}
