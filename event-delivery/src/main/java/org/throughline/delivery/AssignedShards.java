package org.throughline.delivery;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/** The shards whose partition of the leading topic Kafka has given to this instance. */
final class AssignedShards implements ShardOwnership, KafkaBindingRebalanceListener {

    /** A service that hears nothing has no group to share its shards with: each instance owns all. */
    static final String NO_TOPIC = "";

    private final String leadingTopic;
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();
    private volatile int count = 1;

    AssignedShards(String leadingTopic) {
        this.leadingTopic = leadingTopic;
    }

    @Override
    public boolean owns(int shard) {
        return leadingTopic.equals(NO_TOPIC) || partitions.contains(shard % count);
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> assigned, boolean initial) {
        for (var partition : assigned) {
            if (partition.topic().equals(leadingTopic)) {
                count = consumer.partitionsFor(leadingTopic).size();
                partitions.add(partition.partition());
            }
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        for (var partition : revoked) {
            if (partition.topic().equals(leadingTopic)) {
                partitions.remove(partition.partition());
            }
        }
    }
}
