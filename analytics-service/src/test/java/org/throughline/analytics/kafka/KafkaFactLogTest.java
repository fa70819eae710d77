package org.throughline.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaFactLogTest {

    @Test
    void partitions_with_one_number_are_one_share() {
        assertThat(KafkaFactLog.shares(List.of(topic("told", 2), topic("judged", 2))))
                .containsExactlyInAnyOrder(
                        List.of(new TopicPartition("told", 0), new TopicPartition("judged", 0)),
                        List.of(new TopicPartition("told", 1), new TopicPartition("judged", 1)));
    }

    @Test
    void topics_that_spread_a_client_differently_are_one_share() {
        assertThat(KafkaFactLog.shares(List.of(topic("told", 2), topic("judged", 3))))
                .singleElement()
                .satisfies(it -> assertThat(it).hasSize(5));
    }

    private static List<PartitionInfo> topic(String name, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(it -> new PartitionInfo(name, it, Node.noNode(), new Node[0], new Node[0]))
                .toList();
    }
}
