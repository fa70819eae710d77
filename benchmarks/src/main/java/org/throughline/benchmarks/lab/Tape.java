package org.throughline.benchmarks.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.throughline.benchmarks.contest.Tally;

/** Hears a topic with a consumer of its own, and counts what is missing, double or out of place. */
public final class Tape implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private long repeated;

    public Tape(Broker broker, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address(), "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Records so far with an id already heard, which every reader leaves out. */
    public long repeated() {
        return repeated;
    }

    /** What was told since the last time, of subjects that nobody has told of before: 1, 2, 3 … of each. */
    public Tally hear(long expected) {
        return hear(expected, it -> {});
    }

    public Tally hear(long expected, Consumer<ConsumerRecord<byte[], byte[]>> also) {
        var order = new Order();
        var tally = Tally.CLEAN;
        for (var partition : assigned().entrySet()) {
            while (consumer.position(partition.getKey()) < partition.getValue()) {
                for (var record : consumer.poll(POLL)) {
                    also.accept(record);
                    tally = tally.plus(order.hear(
                            header(record, "ce_id"),
                            header(record, "ce_subject"),
                            Long.parseLong(header(record, "ce_sequence"))));
                }
            }
        }
        repeated += order.repeated();
        return tally.plus(new Tally(Math.max(0, expected - order.heard()), 0, 0));
    }

    private Map<TopicPartition, Long> assigned() {
        if (consumer.assignment().isEmpty()) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        return consumer.endOffsets(consumer.assignment());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
