package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AssignedShardsTest {

    private static final String LEADING = "homework.assignments.v1";
    private static final int PARTITIONS = 4;

    private final AssignedShards shards = new AssignedShards(LEADING);

    @Test
    void nothing_is_owned_before_kafka_has_given_anything() {
        assertThat(owned()).isEmpty();
    }

    @Test
    void every_fourth_shard_lies_in_one_of_four_partitions() {
        assigned(consumer(), 1);

        assertThat(owned()).hasSize(Shard.COUNT / PARTITIONS).allMatch(it -> it % PARTITIONS == 1);
    }

    @Test
    void two_consumers_of_one_instance_own_together_and_give_up_apart() {
        var first = consumer();
        var second = consumer();
        assigned(first, 0, 1);
        assigned(second, 2);

        shards.onPartitionsRevokedBeforeCommit("hears", first, List.of(new TopicPartition(LEADING, 0)));

        assertThat(owned()).hasSize(Shard.COUNT / 2).allMatch(it -> it % PARTITIONS == 1 || it % PARTITIONS == 2);
    }

    @Test
    void what_was_lost_without_being_told_is_not_owned_after_the_next_assignment() {
        var consumer = consumer();
        assigned(consumer, 0, 1);

        assigned(consumer, 3);

        assertThat(owned()).hasSize(Shard.COUNT / PARTITIONS).allMatch(it -> it % PARTITIONS == 3);
    }

    @Test
    void partitions_of_other_topics_own_nothing() {
        var consumer = consumer();
        consumer.assign(List.of(new TopicPartition("homework.outcomes.v1", 2)));
        shards.onPartitionsAssigned("hears", consumer, consumer.assignment(), true);

        assertThat(owned()).isEmpty();
    }

    @Test
    void who_hears_nothing_owns_all() {
        var deaf = new AssignedShards(AssignedShards.NO_TOPIC);

        assertThat(IntStream.range(0, Shard.COUNT)).allMatch(deaf::owns);
    }

    @Test
    void gains_are_told_and_losses_are_not() {
        var gains = new AtomicInteger();
        shards.onGained(gains::incrementAndGet);
        var consumer = consumer();

        assigned(consumer, 0, 1);
        assertThat(gains).hasValue(1);

        assigned(consumer, 1);
        assertThat(gains).hasValue(1);

        assigned(consumer, 1, 2);
        assertThat(gains).hasValue(2);
    }

    private List<Integer> owned() {
        return IntStream.range(0, Shard.COUNT).filter(shards::owns).boxed().toList();
    }

    private void assigned(MockConsumer<byte[], byte[]> consumer, int... partitions) {
        consumer.assign(IntStream.of(partitions)
                .mapToObj(it -> new TopicPartition(LEADING, it))
                .toList());
        shards.onPartitionsAssigned("hears", consumer, consumer.assignment(), true);
    }

    private static MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updatePartitions(
                LEADING,
                IntStream.range(0, PARTITIONS)
                        .mapToObj(it -> new PartitionInfo(LEADING, it, Node.noNode(), new Node[0], new Node[0]))
                        .toList());
        return consumer;
    }
}
