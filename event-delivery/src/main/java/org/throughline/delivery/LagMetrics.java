package org.throughline.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * How many records the group has yet to take. Kafka is asked in the background when somebody looks, and the next look
 * is told: whoever looks must not wait for a broker that may be away.
 */
final class LagMetrics {

    private final Supplier<Map<String, Long>> unread;
    private final Executor background;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Map<String, Long> known = Map.of();

    /** @param unread by topic; of no topic where it cannot be told */
    LagMetrics(
            MeterRegistry meters, Collection<String> topics, Supplier<Map<String, Long>> unread, Executor background) {
        this.unread = unread;
        this.background = background;
        topics.forEach(topic -> Gauge.builder("throughline.inbox.lag", this, it -> it.of(topic))
                .description("Records that the whole group has yet to take")
                .tag("topic", topic)
                .strongReference(true)
                .register(meters));
    }

    private double of(String topic) {
        if (asking.compareAndSet(false, true)) {
            background.execute(this::ask);
        }
        var lag = known.get(topic);
        return lag == null ? Double.NaN : lag;
    }

    private void ask() {
        try {
            known = unread.get();
        } finally {
            asking.set(false);
        }
    }
}
