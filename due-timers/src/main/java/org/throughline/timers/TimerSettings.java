package org.throughline.timers;

import java.time.Duration;

/**
 * How timers run.
 *
 * @param name names the metrics
 * @param lookAhead how far ahead due documents are held in memory, 60 to 120 s
 * @param skewBudget how long after the due instant a timer fires at the earliest, so that no clock fires early
 * @param batch documents per bulk write, 500 to 1,000
 */
public record TimerSettings(String name, Duration lookAhead, Duration skewBudget, int batch) {

    public static TimerSettings named(String name) {
        return new TimerSettings(name, Duration.ofSeconds(90), Duration.ofSeconds(2), 500);
    }

    /** For things that may happen at their very instant, such as sending. */
    public TimerSettings withoutSkewBudget() {
        return new TimerSettings(name, lookAhead, Duration.ZERO, batch);
    }
}
