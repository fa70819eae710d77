package org.throughline.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Whether this service has applied all that the topics it listens to hold. */
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
            return topics.isEmpty() || allRead(admin.get());
        } catch (ExecutionException | RuntimeException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A poll is always under way. */
    @Override
    public void wake() {}

    private boolean allRead(Admin kafka) throws ExecutionException, InterruptedException {
        if (latest.isEmpty()) {
            latest = partitions(kafka).stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
        }
        var offsets = kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        var ends = kafka.listOffsets(latest).all().get();
        var read = offsets.get();
        return ends.entrySet().stream().allMatch(it -> {
            var committed = read.get(it.getKey());
            return it.getValue().offset() == (committed == null ? 0 : committed.offset());
        });
    }

    private List<TopicPartition> partitions(Admin kafka) throws ExecutionException, InterruptedException {
        return kafka.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                .toList();
    }
}
