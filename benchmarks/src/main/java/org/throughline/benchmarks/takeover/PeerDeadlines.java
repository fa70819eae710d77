package org.throughline.benchmarks.takeover;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.PeerRows;
import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Slot;

/**
 * What a handler of any scheduler on PostgreSQL does so that no death loses an event: it tells first, waits for the
 * broker, and then writes the state. Told again, the event has the same id.
 */
final class PeerDeadlines implements AutoCloseable {

    static final String SETTINGS =
            "; its handlers wait for the broker (" + Producers.SETTINGS + ") and then update a row";

    /** Where jobs find it that a scheduler makes anew. */
    private static final AtomicReference<@Nullable PeerDeadlines> ONLY = new AtomicReference<>();

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final PeerRows rows;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    PeerDeadlines(Settings settings) {
        rows = new PeerRows(settings);
        producer = Producers.connect(settings.get("kafka"));
        topic = settings.get("topic");
        ONLY.set(this);
    }

    static PeerDeadlines only() {
        return Objects.requireNonNull(ONLY.get());
    }

    PeerRows rows() {
        return rows;
    }

    List<Slot> arm(Load load) {
        var slots = load.slots().toList();
        rows.insert(load.series(), slots);
        return slots;
    }

    void miss(String id) {
        rows.open(id).ifPresent(it -> {
            tell(it);
            rows.miss(id);
        });
    }

    private void tell(Slot slot) {
        var at = slot.windows().graceUntil();
        var fact = Fact.of(slot.miss(at).events().getFirst(), 1, at);
        try {
            producer.send(fact.on(topic)).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(LONGEST);
        rows.close();
    }
}
