package org.throughline.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Envelope;

/** How much waits in the outboxes, for how long, and how much has left them. */
final class OutboxMetrics {

    private final MeterRegistry meters;
    private final InstantSource realTime;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    OutboxMetrics(MeterRegistry meters, InstantSource realTime) {
        this.meters = meters;
        this.realTime = realTime;
        Gauge.builder("throughline.outbox.pending", this, OutboxMetrics::pending)
                .description("Documents whose events have waited for more than a quarter of a second")
                .register(meters);
        Gauge.builder("throughline.outbox.oldest.age", this, OutboxMetrics::oldestAge)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(meters);
    }

    void leftBehind(String collection, int documents, @Nullable Date oldest) {
        waiting.put(collection, new Waiting(documents, oldest));
    }

    void published(Envelope event) {
        meters.counter("throughline.relay.published", "type", event.type()).increment();
    }

    private double pending() {
        return waiting.values().stream().mapToInt(Waiting::documents).sum();
    }

    private double oldestAge() {
        var now = realTime.instant();
        return waiting.values().stream()
                .mapToDouble(it -> it.oldest() == null
                        ? 0
                        : Duration.between(it.oldest().toInstant(), now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private record Waiting(int documents, @Nullable Date oldest) {}
}
