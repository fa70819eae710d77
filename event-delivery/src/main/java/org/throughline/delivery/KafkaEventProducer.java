package org.throughline.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;

/** The one place that knows a Kafka producer: idempotent, and replaced when it can no longer go on. */
final class KafkaEventProducer implements EventProducer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaEventProducer.class);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaEventProducer(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    static KafkaEventProducer connecting(Map<String, Object> kafka, String service) {
        return new KafkaEventProducer(() ->
                new KafkaProducer<>(settings(kafka, service), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Override
    public CompletionStage<?> send(Envelope event) {
        return EventType.named(event.type())
                .<CompletionStage<?>>map(type -> send(CloudEventHeaders.toRecord(event, type)))
                .orElseGet(() -> CompletableFuture.failedStage(new UnsupportedOperationException(event.type())));
    }

    CompletionStage<?> send(ProducerRecord<byte[], byte[]> record) {
        var sent = new CompletableFuture<Void>();
        Producer<byte[], byte[]> current = null;
        try {
            var open = current();
            current = open;
            var _ = open.send(record, (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    failed(open, failure);
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            failed(current, e);
            sent.completeExceptionally(e);
        }
        return sent;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
            producer = null;
        }
    }

    private synchronized Producer<byte[], byte[]> current() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private void failed(@Nullable Producer<byte[], byte[]> failing, Exception failure) {
        if (failing == null || !isTheEnd(failure)) {
            return;
        }
        synchronized (this) {
            if (failing.equals(producer)) {
                log.warn("Replacing the producer after {}", failure.getClass().getSimpleName());
                producer = null;
                Thread.ofVirtual().start(() -> failing.close(Duration.ZERO));
            }
        }
    }

    /** A broker that is away comes back to the same producer; one that has lost its place in its own sequence cannot. */
    private static boolean isTheEnd(Exception failure) {
        return failure instanceof OutOfOrderSequenceException
                || failure instanceof UnknownProducerIdException
                || failure instanceof InvalidPidMappingException
                || failure instanceof InvalidProducerEpochException
                || failure instanceof ProducerFencedException
                || failure instanceof IllegalStateException;
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String service) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
