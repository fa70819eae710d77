package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.world.Resident;
import org.throughline.simulator.world.Turn;

/** What all who act share. */
record Scene(Api api, Journal journal, Timeline timeline, Catalogue catalogue, long seed, Instant start, int days) {

    /** A week and the day before, so that nothing of the week is theirs. */
    private static final int QUIET_DAYS = 9;

    Instant day(int n) {
        return start.plus(Duration.ofDays(n));
    }

    /** How much of the days is over, 0 to 1. */
    double share(Instant now) {
        return Math.clamp(
                (double) Duration.between(start, now).toMillis()
                        / Duration.ofDays(days).toMillis(),
                0,
                1);
    }

    boolean hasGoneQuiet(Resident who, Instant when) {
        return who.turn() == Turn.WENT_QUIET && when.isAfter(day(days - QUIET_DAYS));
    }

    Instant end() {
        return day(days);
    }
}
