package org.throughline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import org.throughline.delivery.DeadLetters.Unreadable;

/** How many records were applied, skipped and set aside. */
final class InboxMetrics {

    private final MeterRegistry meters;

    /** @param topics counted from zero, so that the first one is seen as a rise */
    InboxMetrics(MeterRegistry meters, Collection<String> topics) {
        this.meters = meters;
        topics.forEach(it -> {
            count(it, "applied", 0);
            count(it, "unknown", 0);
            count(it, "erased", 0);
            count(it, "dead", 0);
            deadLetters(it, 0);
        });
    }

    void read(String topic, int applied, int unknown, int erased, List<Unreadable> dead) {
        count(topic, "applied", applied);
        count(topic, "unknown", unknown);
        count(topic, "erased", erased);
        count(topic, "dead", dead.size());
        deadLetters(topic, dead.size());
    }

    private void count(String topic, String result, int number) {
        meters.counter("throughline.inbox.events", "topic", topic, "result", result)
                .increment(number);
    }

    private void deadLetters(String topic, int number) {
        meters.counter("throughline.dead.letters", "topic", topic).increment(number);
    }
}
