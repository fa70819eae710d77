package org.throughline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.throughline.delivery.DeadLetters.Unreadable;

/** How many records were applied, skipped and set aside. */
final class InboxMetrics {

    private final MeterRegistry meters;

    InboxMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void read(int applied, int unknown, List<Unreadable> dead) {
        count("applied", applied);
        count("unknown", unknown);
        count("dead", dead.size());
        dead.forEach(it -> meters.counter(
                        "throughline.dead.letters", "topic", it.record().topic())
                .increment());
    }

    private void count(String result, int number) {
        if (number > 0) {
            meters.counter("throughline.inbox.events", "result", result).increment(number);
        }
    }
}
