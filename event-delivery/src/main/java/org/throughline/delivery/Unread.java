package org.throughline.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What this service has yet to apply of all that the topics it listens to hold. */
final class Unread implements BackgroundWork {

    private final KafkaAdmin admin;
    private final String group;
    private final List<String> topics;
    /** Their number is part of the contract and never changes. */
    private volatile Map<TopicPartition, OffsetSpec> latest = Map.of();

    Unread(KafkaAdmin admin, String group, List<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    @Override
    public boolean idle() {
        try {
            return topics.isEmpty() || waiting(admin.get()).values().stream().allMatch(it -> it == 0);
        } catch (ExecutionException | RuntimeException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many records wait, by topic; of none where Kafka does not say. */
    Map<String, Long> byTopic() {
        try {
            return waiting(admin.get()).entrySet().stream()
                    .collect(Collectors.groupingBy(
                            it -> it.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
        } catch (ExecutionException | RuntimeException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** A poll is always under way. */
    @Override
    public void wake() {}

    private Map<TopicPartition, Long> waiting(Admin kafka) throws ExecutionException, InterruptedException {
        if (latest.isEmpty()) {
            latest = partitions(kafka).stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
        }
        var offsets = kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        var ends = kafka.listOffsets(latest).all().get();
        var read = offsets.get();
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> {
            var committed = read.get(it.getKey());
            return it.getValue().offset() - (committed == null ? 0 : committed.offset());
        }));
    }

    private List<TopicPartition> partitions(Admin kafka) throws ExecutionException, InterruptedException {
        return kafka.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                .toList();
    }
}
