package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.throughline.events.Envelope;

class KafkaEventProducerTest {

    private static final Envelope EVENT =
            Envelope.of(Homework.open("o-1").started().events().getFirst(), "tracking-service", 1, Instant.EPOCH, null);

    private final List<MockProducer<byte[], byte[]>> opened = new ArrayList<>();
    private final KafkaEventProducer producer = new KafkaEventProducer(() -> {
        opened.add(new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()));
        return opened.getLast();
    });

    @Test
    void it_answers_when_the_broker_has_acknowledged() {
        var sent = producer.send(EVENT).toCompletableFuture();
        assertThat(sent).isNotDone();

        opened.getLast().completeNext();
        assertThat(sent).isCompleted();
    }

    @Test
    void a_broker_that_is_away_comes_back_to_the_same_producer() {
        var sent = producer.send(EVENT).toCompletableFuture();
        opened.getLast().errorNext(new TimeoutException());
        producer.send(EVENT);

        assertThat(sent).isCompletedExceptionally();
        assertThat(opened).hasSize(1);
    }

    @Test
    void a_producer_that_lost_its_place_is_replaced() {
        var sent = producer.send(EVENT).toCompletableFuture();
        opened.getLast().errorNext(new OutOfOrderSequenceException("lost"));
        producer.send(EVENT);

        assertThat(sent).isCompletedExceptionally();
        assertThat(opened).hasSize(2);
    }

    @Test
    void an_event_of_a_type_from_another_version_waits_and_holds_up_nobody() {
        var strange = new Envelope(
                "id", "/clinics/linden/x", "org.throughline.new.v9", "o-1", Instant.EPOCH, "c", 1, null, null, "{}");

        assertThat(producer.send(strange).toCompletableFuture()).isCompletedExceptionally();
        assertThat(opened).isEmpty();
    }
}
