package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.platform.Api;

/** What all who act share. */
record Scene(Api api, Journal journal, Timeline timeline, Catalogue catalogue, long seed, Instant start, int days) {

    Instant day(int n) {
        return start.plus(Duration.ofDays(n));
    }

    Instant end() {
        return day(days);
    }
}
