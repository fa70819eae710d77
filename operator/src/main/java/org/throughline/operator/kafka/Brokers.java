package org.throughline.operator.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;

/** Questions to the brokers, each answered within seconds or told as {@link Trouble}. */
public final class Brokers implements AutoCloseable {

    private static final String DEAD_LETTERS = ".dlt";

    private final Admin admin;

    public Brokers(Where where) {
        this.admin = Admin.create(where.kafka());
    }

    public Admin admin() {
        return admin;
    }

    /** All topics there are, in order. */
    public Collection<String> topics() {
        return new TreeSet<>(ask(admin.listTopics().names()));
    }

    public List<String> deadLetterTopics() {
        return topics().stream().filter(it -> it.endsWith(DEAD_LETTERS)).toList();
    }

    public Collection<TopicDescription> describe(Collection<String> topics) {
        return ask(admin.describeTopics(topics).allTopicNames()).values();
    }

    public List<TopicPartition> partitions(Collection<String> topics) {
        return describe(topics).stream()
                .flatMap(it -> it.partitions().stream().map(p -> new TopicPartition(it.name(), p.partition())))
                .toList();
    }

    /** The first offset that is still there. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** The offset after the last record. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** Offset of the first record that Kafka took at that instant or later; empty where there is none. */
    public Optional<Long> firstSince(TopicPartition partition, Instant instant) {
        return offsets(List.of(partition), OffsetSpec.forTimestamp(instant.toEpochMilli())).values().stream()
                .filter(it -> it >= 0)
                .findFirst();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        var asked = partitions.stream().collect(Collectors.toMap(it -> it, _ -> which));
        return ask(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /** How many records a group has not heard yet, by topic. */
    public Map<String, Long> lag(String group) {
        var heard = ask(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var ends = ends(heard.keySet());
        var lag = new TreeMap<String, Long>();
        heard.forEach((partition, at) -> lag.merge(
                partition.topic(), at == null ? 0 : ends.getOrDefault(partition, 0L) - at.offset(), Long::sum));
        return lag;
    }

    /** Takes away what lies before {@code offset}; it cannot be had back. */
    public void forgetBefore(TopicPartition partition, long offset) {
        ask(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    /** @throws Trouble when there is none of that name */
    public ConsumerGroupDescription group(String name) {
        return ask(admin.describeConsumerGroups(List.of(name)).all()).values().stream()
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no group " + name + "."));
    }

    public static <T> T ask(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new Trouble("Kafka did not answer: " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
