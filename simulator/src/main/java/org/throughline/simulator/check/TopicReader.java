package org.throughline.simulator.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.simulator.platform.Json;

/** Reads topics from their first record to their present end, with nothing but Kafka's own client. */
final class TopicReader {

    static final List<String> TOPICS = List.of(
            "homework.assignments.v1", "homework.outcomes.v1", "homework.reminders.v1", "homework.adherence.v1");

    /** What somebody put on a topic to see what becomes of it says so; nobody tells anything by it. */
    private static final String PLANTED = "planted";

    private final String bootstrap;

    TopicReader(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Every record, by topic and partition in the order of offsets. */
    List<Told> read() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrap, "enable.auto.commit", false, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var told = new ArrayList<Told>();
            TOPICS.forEach(topic -> told.addAll(read(consumer, topic)));
            return told;
        }
    }

    private static List<Told> read(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        var told = new ArrayList<Told>();
        var partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                if (record.headers().lastHeader(PLANTED) == null) {
                    told.add(told(record));
                }
            }
        }
        return told;
    }

    private static Told told(ConsumerRecord<byte[], byte[]> it) {
        var type =
                header(it, "ce_type").replaceFirst("^org\\.throughline\\.", "").replaceFirst("\\.v\\d+$", "");
        return new Told(
                it.topic(),
                header(it, "ce_id"),
                header(it, "ce_source"),
                type,
                header(it, "ce_subject"),
                Instant.parse(header(it, "ce_time")),
                Long.parseLong(header(it, "ce_sequence")),
                Json.read(it.value()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> it, String name) {
        var header = it.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException(
                    "no " + name + " on " + it.topic() + "-" + it.partition() + "@" + it.offset());
        }
        return new String(header.value(), UTF_8);
    }
}
