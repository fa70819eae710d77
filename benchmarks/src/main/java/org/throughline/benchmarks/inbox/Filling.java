package org.throughline.benchmarks.inbox;

import java.time.Instant;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Slot;

/** Events that wait in a topic to be heard. */
final class Filling {

    private Filling() {}

    static void fill(String kafka, String topic, int events) {
        var now = Instant.ofEpochMilli(System.currentTimeMillis());
        var series = Long.toHexString(System.nanoTime());
        try (var producer = Producers.connect(kafka)) {
            for (int n = 0; n < events; n++) {
                var event = Slot.of(series, n, now, false).miss(now).events().getFirst();
                var _ = producer.send(Fact.of(event, 1, now).on(topic));
            }
            producer.flush();
        }
    }
}
