package org.throughline.benchmarks.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Slot;

/** What the others tell: as many events of as many slots as ours. */
final class Facts {

    private Facts() {}

    /** Those of a slot follow each other; all slots take turns. */
    static List<Fact> make(int events) {
        var series = Long.toHexString(System.nanoTime());
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var slots = events / OutboxBenchmark.EVENTS_PER_SLOT;
        var facts = new ArrayList<Fact>(events);
        for (int time = 1; time <= OutboxBenchmark.EVENTS_PER_SLOT; time++) {
            for (int n = 0; n < slots; n++) {
                var event = Slot.of(series, n, now, false).begin(now).events().getFirst();
                facts.add(Fact.of(event, time, now));
            }
        }
        return facts;
    }
}
