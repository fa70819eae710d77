package org.throughline.analytics.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.analytics.rebuild.FactLog;
import org.throughline.delivery.Heard;
import org.throughline.events.Topic;

/** The fact topics, which are kept for ever. */
final class KafkaFactLog implements FactLog {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int POLL_RECORDS = 5_000;

    private final Map<String, Object> settings;

    KafkaFactLog(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.keySet().removeAll(List.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.GROUP_PROTOCOL_CONFIG));
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    }

    @Override
    public Reader open() {
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = Stream.of(Topic.ASSIGNMENTS, Topic.OUTCOMES, Topic.REMINDERS)
                .flatMap(it -> consumer.partitionsFor(it.topicName()).stream())
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new FromTheBeginning(consumer, partitions);
    }

    private record FromTheBeginning(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions)
            implements Reader {

        @Override
        public void readToEnd(Consumer<List<Heard>> apply) {
            var end = consumer.endOffsets(partitions);
            do {
                var poll = StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                        .map(Heard::in)
                        .flatMap(Optional::stream)
                        .toList();
                if (!poll.isEmpty()) {
                    apply.accept(poll);
                }
            } while (end.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue()));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
