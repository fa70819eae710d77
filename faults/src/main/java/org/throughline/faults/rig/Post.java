package org.throughline.faults.rig;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on topics that no service has written. */
public final class Post implements AutoCloseable {

    private static final byte[] YES = {1};

    private final KafkaProducer<byte[], byte[]> producer;
    private final ArrayList<Future<?>> sent = new ArrayList<>();

    Post(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "max.request.size", 2_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Byte for byte what lies there, once more. */
    public void again(Told told) {
        var it = told.record();
        send(new ProducerRecord<>(it.topic(), it.partition(), it.key(), it.value(), it.headers()));
    }

    /** What lies there, once more, with more headers. */
    public void again(Told told, Map<String, String> more) {
        var it = told.record();
        var copy = new ProducerRecord<>(it.topic(), it.partition(), it.key(), it.value(), it.headers());
        more.forEach((name, value) -> copy.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(copy);
    }

    /** Nothing that anybody said, and the checker is told so by a header that the services do not know. */
    public void planted(ProducerRecord<byte[], byte[]> record) {
        record.headers().add("planted", YES);
        send(record);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    /** Until the broker has all. */
    public void arrived() {
        try {
            for (var it : sent) {
                it.get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        sent.clear();
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
