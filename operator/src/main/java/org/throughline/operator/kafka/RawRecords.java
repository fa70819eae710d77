package org.throughline.operator.kafka;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;

/** Reads topics as they lie there, in no group and so without moving anybody's place. */
public final class RawRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int SILENT_POLLS = 20;

    private final KafkaConsumer<byte[], byte[]> consumer;

    public RawRecords(Where where) {
        var settings = where.kafka();
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public KafkaConsumer<byte[], byte[]> consumer() {
        return consumer;
    }

    /**
     * Partition by partition in order.
     *
     * @throws Trouble when some do not come for twenty seconds
     */
    public void read(Collection<Span> spans, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var open = spans.stream().filter(it -> !it.isEmpty()).collect(toMap(Span::in, it -> it));
        consumer.assign(open.keySet());
        open.values().forEach(it -> consumer.seek(it.in(), it.from()));
        for (int silent = 0; !open.isEmpty(); ) {
            var polled = consumer.poll(POLL);
            for (var partition : polled.partitions()) {
                var span = open.get(partition);
                polled.records(partition).stream()
                        .filter(it -> span != null && it.offset() < span.to())
                        .forEach(each);
            }
            open.values().removeIf(it -> consumer.position(it.in()) >= it.to());
            consumer.pause(consumer.assignment().stream()
                    .filter(it -> !open.containsKey(it))
                    .toList());
            silent = polled.isEmpty() ? silent + 1 : 0;
            if (silent == SILENT_POLLS) {
                throw new Trouble("Kafka went silent before all records had come.");
            }
        }
    }

    /** The record there, if it is still there. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
        var only = List.of(partition);
        var begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
        var end = consumer.endOffsets(only).getOrDefault(partition, 0L);
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        if (begin <= offset && offset < end) {
            read(List.of(new Span(partition, offset, offset + 1)), found::add);
        }
        return found.stream().findFirst();
    }

    /** Empty where there is none. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
