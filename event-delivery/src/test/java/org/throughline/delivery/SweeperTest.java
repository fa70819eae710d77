package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.events.Envelope;

/** What an instance left behind that is gone, and another that is given its shards. */
class SweeperTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private static final InstantSource A_SECOND_LATER =
            InstantSource.offset(InstantSource.system(), Duration.ofSeconds(1));

    private final GainedLater shards = new GainedLater();
    private final Queue<Envelope> published = new ConcurrentLinkedQueue<>();
    private final ThreadTurns relayTurns = new ThreadTurns("relay");
    private final ThreadTurns drainTurns = new ThreadTurns("drain");
    private Relay relay;
    private Sweeper sweeper;

    @BeforeEach
    void leaveSomethingBehind() {
        MONGO.empty();
        var outboxes = new MongoOutboxes(
                MONGO::database,
                "tracking-service",
                new StateMapping(StoredValues.conversions()),
                lost -> {},
                Clock.systemUTC());
        outboxes.collection(Homework.SHAPE).record(Homework.open("o-1").started(2), Homework.NINE);
        relay = new Relay(
                event -> {
                    published.add(event);
                    return CompletableFuture.completedFuture(null);
                },
                new MongoDrain(outboxes.opened(), drainTurns),
                relayTurns,
                it -> {});
        relay.open();
        var metrics = new OutboxMetrics(new SimpleMeterRegistry(), A_SECOND_LATER);
        sweeper = new Sweeper(outboxes, relay, shards, metrics, A_SECOND_LATER);
    }

    @AfterEach
    void stop() {
        sweeper.stop();
        relayTurns.close();
        drainTurns.close();
    }

    @Test
    void who_gains_shards_sweeps_at_once_without_waiting_for_the_next_sweep() {
        shards.gain();

        await().untilAsserted(() ->
                assertThat(published).extracting(Envelope::sequence).containsExactly(1L, 2L));
        await().until(sweeper::idle);
    }

    @Test
    void what_lies_in_shards_of_others_is_left_to_them() {
        shards.tell();

        await().untilAsserted(() -> assertThat(shards.asked).isNotEmpty());
        assertThat(relay.idle()).isTrue();
        assertThat(published).isEmpty();
    }

    /** Owns nothing at first, and then everything. */
    private static final class GainedLater implements ShardOwnership {

        private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
        private volatile boolean gained;
        private Runnable told = () -> {};

        @Override
        public boolean owns(int shard) {
            asked.add(shard);
            return gained;
        }

        @Override
        public void onGained(Runnable told) {
            this.told = told;
        }

        void gain() {
            gained = true;
            tell();
        }

        void tell() {
            told.run();
        }
    }
}
