package org.throughline.faults.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that is put on a topic from now on. */
public final class Tape implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Told> told = new ArrayList<>();

    Tape(String brokers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "reconnect.backoff.max.ms",
                        500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** All until now, or what has come of it within some seconds while the broker is silent. */
    public List<Told> told() {
        var until = System.nanoTime() + LONGEST.toNanos();
        var ends = ends();
        do {
            consumer.poll(Duration.ofMillis(50)).forEach(it -> told.add(new Told(it)));
        } while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())
                && System.nanoTime() < until);
        return List.copyOf(told);
    }

    private Map<TopicPartition, Long> ends() {
        try {
            return consumer.endOffsets(consumer.assignment(), LONGEST);
        } catch (TimeoutException silent) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
