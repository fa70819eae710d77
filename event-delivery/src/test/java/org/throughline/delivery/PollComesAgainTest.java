package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.MessageListenerContainer;

class PollComesAgainTest {

    private static final TopicPartition KEPT = new TopicPartition("homework", 0);
    private static final TopicPartition LOST = new TopicPartition("homework", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final PollComesAgain again = new PollComesAgain(Duration.ZERO);

    @Test
    void a_poll_that_could_not_be_applied_begins_where_it_began() {
        owns(KEPT, LOST);

        comesAgain(new IllegalStateException("the database is away"));

        assertThat(consumer.position(KEPT)).isEqualTo(7);
        assertThat(consumer.position(LOST)).isEqualTo(3);
    }

    @Test
    void what_was_lost_while_it_was_applied_is_left_to_its_new_owner() {
        owns(KEPT);

        assertThatCode(() -> comesAgain(new CommitFailedException("another owner")))
                .doesNotThrowAnyException();

        assertThat(consumer.position(KEPT)).isEqualTo(7);
        assertThat(consumer.committed(Set.of(KEPT, LOST))).isEmpty();
        assertThat(again.isAckAfterHandle()).isFalse();
    }

    private void owns(TopicPartition... partitions) {
        consumer.assign(List.of(partitions));
        for (var partition : partitions) {
            consumer.seek(partition, 50);
        }
    }

    private void comesAgain(Exception why) {
        var poll = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        poll.put(KEPT, List.of(record(KEPT, 7), record(KEPT, 8)));
        poll.put(LOST, List.of(record(LOST, 3)));
        again.handleBatch(why, new ConsumerRecords<>(poll, Map.of()), consumer, running(), () -> {
            throw new AssertionError("applied from memory");
        });
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]);
    }

    private static MessageListenerContainer running() {
        return (MessageListenerContainer) Proxy.newProxyInstance(
                PollComesAgainTest.class.getClassLoader(),
                new Class<?>[] {MessageListenerContainer.class},
                (_, _, _) -> true);
    }
}
