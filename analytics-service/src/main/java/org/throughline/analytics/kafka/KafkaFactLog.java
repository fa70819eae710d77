package org.throughline.analytics.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.analytics.rebuild.FactLog;
import org.throughline.delivery.Heard;
import org.throughline.events.Topic;

/** The fact topics, which are kept for ever; a share is the partitions of all of them that have one number. */
final class KafkaFactLog implements FactLog {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int POLL_RECORDS = 5_000;

    private final Map<String, Object> settings;

    KafkaFactLog(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.keySet().removeAll(List.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.GROUP_PROTOCOL_CONFIG));
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        // What is asked for is there already; a question about a share that was read would hold up the next one.
        this.settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 0);
    }

    @Override
    public List<Reader> open(int readers) {
        var shares = shares();
        return IntStream.range(0, Math.min(readers, shares.size()))
                .mapToObj(reader -> IntStream.range(0, shares.size())
                        .filter(share -> share % readers == reader)
                        .mapToObj(shares::get)
                        .toList())
                .<Reader>map(this::atTheBeginning)
                .toList();
    }

    private List<List<TopicPartition>> shares() {
        try (var consumer = consumer()) {
            return shares(Stream.of(Topic.ASSIGNMENTS, Topic.OUTCOMES, Topic.REMINDERS)
                    .map(it -> consumer.partitionsFor(it.topicName()))
                    .toList());
        }
    }

    /** Topics with different numbers of partitions do not keep a client under one number: all is one share then. */
    static List<List<TopicPartition>> shares(List<List<PartitionInfo>> topics) {
        var alike = topics.stream().map(List::size).distinct().count() == 1;
        return List.copyOf(topics.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        it -> alike ? it.partition() : 0,
                        Collectors.mapping(KafkaFactLog::partition, Collectors.toList())))
                .values());
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private FromTheBeginning atTheBeginning(List<List<TopicPartition>> shares) {
        var consumer = consumer();
        var partitions = shares.stream().flatMap(List::stream).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new FromTheBeginning(consumer, shares);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private record FromTheBeginning(KafkaConsumer<byte[], byte[]> consumer, List<List<TopicPartition>> shares)
            implements Reader {

        @Override
        public void readToEnd(Consumer<List<Heard>> apply, Runnable endOfShare) {
            var end = consumer.endOffsets(consumer.assignment());
            for (var share : shares) {
                only(share);
                while (share.stream().anyMatch(it -> consumer.position(it) < end.getOrDefault(it, 0L))) {
                    read(apply);
                }
                endOfShare.run();
            }
        }

        private void only(Collection<TopicPartition> share) {
            var others = new ArrayList<>(consumer.assignment());
            others.removeAll(share);
            consumer.pause(others);
            consumer.resume(share);
        }

        private void read(Consumer<List<Heard>> apply) {
            var poll = StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                    .map(Heard::in)
                    .flatMap(Optional::stream)
                    .toList();
            if (!poll.isEmpty()) {
                apply.accept(poll);
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
