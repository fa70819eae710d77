package org.throughline.delivery;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/** The shards whose partition of the leading topic Kafka has given to this instance. */
final class AssignedShards implements ShardOwnership, KafkaBindingRebalanceListener {

    /** A service that hears nothing has no group to share its shards with: each instance owns all. */
    static final String NO_TOPIC = "";

    private final String leadingTopic;
    private final Map<Consumer<?, ?>, Set<Integer>> partitions = new HashMap<>();
    private final List<Runnable> toldOfGains = new CopyOnWriteArrayList<>();
    private volatile int count = 1;
    /** Replaced, and never changed: it is asked far more often than partitions move. */
    private volatile BitSet owned = new BitSet();

    AssignedShards(String leadingTopic) {
        this.leadingTopic = leadingTopic;
        if (leadingTopic.equals(NO_TOPIC)) {
            owned.set(0, Shard.COUNT);
        }
    }

    @Override
    public boolean owns(int shard) {
        return owned.get(shard);
    }

    @Override
    public void onGained(Runnable told) {
        toldOfGains.add(told);
    }

    /** Asks for the whole assignment, because partitions that are lost rather than revoked are not told of. */
    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> assigned, boolean initial) {
        var all = consumer.assignment();
        if (all.stream().anyMatch(it -> it.topic().equals(leadingTopic))) {
            count = consumer.partitionsFor(leadingTopic).size();
        }
        keep(consumer, all, it -> true);
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        keep(consumer, consumer.assignment(), it -> !revoked.contains(it));
    }

    private synchronized void keep(
            Consumer<?, ?> consumer, Collection<TopicPartition> assignment, Predicate<TopicPartition> kept) {
        partitions.put(
                consumer,
                assignment.stream()
                        .filter(it -> it.topic().equals(leadingTopic))
                        .filter(kept)
                        .map(TopicPartition::partition)
                        .collect(Collectors.toUnmodifiableSet()));
        var before = owned;
        owned = IntStream.range(0, Shard.COUNT)
                .filter(shard -> partitions.values().stream().anyMatch(it -> it.contains(shard % count)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        if (owned.stream().anyMatch(it -> !before.get(it))) {
            toldOfGains.forEach(Runnable::run);
        }
    }
}
