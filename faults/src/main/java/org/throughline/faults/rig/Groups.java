package org.throughline.faults.rig;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Who listens to Kafka, and how far each has come. */
public final class Groups implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Admin admin;

    Groups(String brokers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers, "reconnect.backoff.max.ms", 500));
    }

    /** How many members a group has that were given something to hear. */
    public long members(String group) {
        return describe(group).members().stream()
                .filter(it -> !it.assignment().topicPartitions().isEmpty())
                .count();
    }

    /** How many partitions its members have in all, as far as they know of it. */
    public long partitions(String group) {
        return describe(group).members().stream()
                .mapToLong(it -> it.assignment().topicPartitions().size())
                .sum();
    }

    private ConsumerGroupDescription describe(String group) {
        return get(admin.describeConsumerGroups(List.of(group)).all())
                .values()
                .iterator()
                .next();
    }

    public Map<TopicPartition, Long> committed(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(it -> it.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /** Only while nobody of the group is there. */
    public void putBack(String group, Map<TopicPartition, Long> offsets) {
        Patience.until(
                "group " + group + " is empty",
                LONGEST,
                () -> describe(group).members().isEmpty());
        get(admin.alterConsumerGroupOffsets(
                        group,
                        offsets.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, it -> new OffsetAndMetadata(it.getValue()))))
                .all());
    }

    /** Only while nobody of the group is there. */
    public void forget(String group) {
        Patience.until(
                "group " + group + " is empty",
                LONGEST,
                () -> describe(group).members().isEmpty());
        get(admin.deleteConsumerGroups(List.of(group)).all());
    }

    /** How many records wait for a group. */
    public long lag(String group) {
        var committed = committed(group);
        return ends(committed).entrySet().stream()
                .mapToLong(it -> it.getValue().offset() - committed.getOrDefault(it.getKey(), 0L))
                .sum();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Map<TopicPartition, Long> partitions) {
        return get(admin.listOffsets(
                        partitions.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest())))
                .all());
    }

    /** Where a topic ends. */
    public Map<TopicPartition, Long> ends(String topic) {
        var partitions = get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(it -> it.partitions().stream())
                .collect(Collectors.toMap(it -> new TopicPartition(topic, it.partition()), it -> 0L));
        return ends(partitions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    /** Until a group has heard all there is. */
    public void awaitHeard(String group) {
        Patience.until(group + " has heard all", Duration.ofSeconds(90), () -> lag(group) == 0);
    }

    /** How many dead letters there are for a group. */
    public long deadLetters(String topic, String group) {
        return ends(topic + "." + group + ".dlt").values().stream()
                .mapToLong(it -> it)
                .sum();
    }

    /** How many there are for anybody. */
    public long deadLetters() {
        return get(admin.listTopics().names()).stream()
                .filter(it -> it.endsWith(".dlt"))
                .flatMap(it -> ends(it).values().stream())
                .mapToLong(it -> it)
                .sum();
    }

    /** A topic that takes only records of one byte takes none. */
    public void largestRecord(String topic, int bytes) {
        var limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
        var where = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        get(admin.incrementalAlterConfigs(Map.of(where, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                .all());
    }

    boolean answers() {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
