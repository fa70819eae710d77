package org.throughline.benchmarks.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work.Done;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.PeerRows;
import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Slot;

/**
 * What a handler of any scheduler on PostgreSQL does when a deadline has come: the state, then the event. It is spared
 * reading the slot and waiting for the broker, so a crash would lose events; ours waits.
 */
final class PeerSlots implements AutoCloseable {

    static final String SETTINGS = "its handlers update a row and hand the event to a producer (" + Producers.SETTINGS
            + ") without waiting for it";

    /** Where jobs find it that a scheduler makes anew. */
    private static final AtomicReference<@Nullable PeerSlots> ONLY = new AtomicReference<>();

    private static final Duration LOOK = Duration.ofMillis(5);

    private final PeerRows rows;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Clock clock = Clock.systemUTC();
    private final Lead lead = new Lead(clock);
    private final Map<String, Slot> open = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private Instant due = Instant.EPOCH;

    PeerSlots(Settings settings) {
        rows = new PeerRows(settings);
        producer = Producers.connect(settings.get("kafka"));
        topic = settings.get("topic");
        ONLY.set(this);
    }

    static PeerSlots only() {
        return Objects.requireNonNull(ONLY.get());
    }

    PeerRows rows() {
        return rows;
    }

    /** All due at one instant, a little from now. */
    List<Slot> arm(int count) {
        open.clear();
        told.set(0);
        due = lead.first(count);
        var series = Long.toHexString(System.nanoTime());
        var slots = IntStream.range(0, count)
                .mapToObj(it -> Slot.of(series, it, due, true))
                .toList();
        slots.forEach(it -> open.put(it.id().value(), it));
        rows.insert(series, slots);
        return slots;
    }

    Instant due() {
        return due;
    }

    void armed() {
        lead.armed();
    }

    void miss(String id) {
        if (rows.miss(id)) {
            tell(id);
        }
    }

    private void tell(String id) {
        var slot = open.get(id);
        if (slot != null) {
            var now = clock.instant();
            var event = slot.miss(now).events().getFirst();
            var _ = producer.send(Fact.of(event, 1, now).on(topic), (metadata, failure) -> {
                if (failure == null) {
                    told.incrementAndGet();
                }
            });
        }
    }

    /** From the instant at which all are due until the broker has acknowledged the last. */
    Done run() {
        Waiting.until(clock, due);
        var began = System.nanoTime();
        while (told.get() < open.size()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return Done.since(began, open.size());
    }

    @Override
    public void close() {
        producer.close();
        rows.close();
    }
}
