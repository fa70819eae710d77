package org.throughline.standalone.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.throughline.events.Topic;

/** Whether every group that reads the event topics has read, applied and committed all that is there. */
public final class ConsumerLag implements Settling.Worker, AutoCloseable {

    private final Map<String, List<Topic>> subscriptions;
    private final Admin admin;

    /** @param subscriptions which topics each group reads */
    public ConsumerLag(String brokers, Map<String, List<Topic>> subscriptions) {
        this.subscriptions = subscriptions;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    @Override
    public String name() {
        return "consumers";
    }

    @Override
    public boolean idle() {
        try {
            var groups = admin.listConsumerGroupOffsets(subscriptions.keySet().stream()
                    .collect(Collectors.toMap(it -> it, it -> new ListConsumerGroupOffsetsSpec())));
            var ends = admin.listOffsets(allPartitions()).all().get(10, TimeUnit.SECONDS);
            for (var group : subscriptions.entrySet()) {
                var committed =
                        groups.partitionsToOffsetAndMetadata(group.getKey()).get(10, TimeUnit.SECONDS);
                for (var topic : group.getValue()) {
                    if (behind(topic, committed, ends)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private static boolean behind(
            Topic topic,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo> ends) {
        for (var partition : partitions(topic)) {
            var end = ends.get(partition);
            var at = committed.get(partition);
            if (end != null && end.offset() > (at == null ? 0 : at.offset())) {
                return true;
            }
        }
        return false;
    }

    private Map<TopicPartition, OffsetSpec> allPartitions() {
        return subscriptions.values().stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(it -> partitions(it).stream())
                .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    }

    private static List<TopicPartition> partitions(Topic topic) {
        var all = new ArrayList<TopicPartition>();
        for (int i = 0; i < Topic.PARTITIONS; i++) {
            all.add(new TopicPartition(topic.topicName(), i));
        }
        return all;
    }

    @Override
    public void wake() {
        // Consumers poll without pause.
    }

    @Override
    public void close() {
        admin.close();
    }
}
