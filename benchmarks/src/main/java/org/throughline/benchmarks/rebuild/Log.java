package org.throughline.benchmarks.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.events.Topic;

/** The fact topics from their first record on, by a bare consumer. */
final class Log implements AutoCloseable {

    static final List<String> TOPICS =
            Stream.of(Topic.ASSIGNMENTS, Topic.OUTCOMES).map(Topic::topicName).toList();

    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<byte[], byte[]> consumer;

    Log(String kafka, int pollRecords) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false, "max.poll.records", pollRecords),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(it -> consumer.partitionsFor(it).stream())
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    Iterable<ConsumerRecord<byte[], byte[]>> next() {
        return consumer.poll(POLL);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
