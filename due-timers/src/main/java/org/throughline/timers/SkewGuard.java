package org.throughline.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no while this machine's clock and the database's differ by more than firing allows for, or have not been compared yet. */
final class SkewGuard {

    private static final Logger log = LoggerFactory.getLogger(SkewGuard.class);

    private static final Duration LEAST_BUDGET = Duration.ofSeconds(2);
    private static final int TIMES_AGAIN = 3;

    private final Clock clock;
    private final InstantSource databaseTime;
    private volatile @Nullable Duration skew;

    SkewGuard(Clock clock, InstantSource databaseTime) {
        this.clock = clock;
        this.databaseTime = databaseTime;
    }

    boolean allows(Duration budget) {
        var seen = skew;
        return seen != null && seen.compareTo(budget.compareTo(LEAST_BUDGET) > 0 ? budget : LEAST_BUDGET) <= 0;
    }

    /** As of the last look; zero before the first. */
    Duration skew() {
        var seen = skew;
        return seen == null ? Duration.ZERO : seen;
    }

    /** While the database does not answer, the last look holds. */
    void look() {
        try {
            skew = compared().skew();
            if (!allows(Duration.ZERO)) {
                log.error("This clock and the database's differ by {}: no timer fires", skew);
            }
        } catch (RuntimeException e) {
            log.debug("Clocks not compared", e);
        }
    }

    /** A clock that leaps, or a machine that stands still, while it is compared makes two clocks look alike that are not. */
    private Comparison compared() {
        var comparison = compare();
        for (int again = 0; again < TIMES_AGAIN && comparison.took().compareTo(LEAST_BUDGET) > 0; again++) {
            comparison = compare();
        }
        return comparison;
    }

    private Comparison compare() {
        var asked = clock.instant();
        var there = databaseTime.instant();
        return new Comparison(asked, there, clock.instant());
    }

    /** The answer was given at some moment between asking and hearing. */
    private record Comparison(Instant asked, Instant there, Instant heard) {

        Duration took() {
            return Duration.between(asked, heard);
        }

        Duration skew() {
            if (there.isBefore(asked)) {
                return Duration.between(there, asked);
            }
            return there.isAfter(heard) ? Duration.between(heard, there) : Duration.ZERO;
        }
    }
}
