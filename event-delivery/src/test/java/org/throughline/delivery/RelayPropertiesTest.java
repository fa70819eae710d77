package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.Envelope;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkStarted;

/** Documents that are written to, relays that are killed at any step, a broker and a database that refuse at any step. */
class RelayPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-03-29T07:00:00Z");
    private static final int DOCUMENTS = 3;

    @Property(tries = 500)
    void nothing_is_lost_and_nothing_overtakes(@ForAll long seed) {
        var random = new Random(seed);
        var world = new World(random);
        for (int step = 0; step < 400; step++) {
            world.step();
        }
        world.calm();

        for (var document : world.documents.values()) {
            assertThat(document.outbox).isEmpty();
            assertThat(document.hasAge).isFalse();
            assertThat(firstAppearances(world.broker.log, document.id))
                    .isEqualTo(
                            LongStream.rangeClosed(1, document.sequence).boxed().toList());
        }
        assertThat(world.relay.idle()).isTrue();
    }

    /** The sequence numbers as a reader sees them who keeps the highest: gaps and overtaking would show. */
    private static List<Long> firstAppearances(List<Envelope> log, String subject) {
        var seen = new ArrayList<Long>();
        log.stream()
                .filter(it -> it.subject().equals(subject))
                .map(Envelope::sequence)
                .filter(it -> !seen.contains(it))
                .forEach(seen::add);
        return seen;
    }

    private static final class Stored {
        private final String id;
        private final List<Envelope> outbox = new ArrayList<>();
        private long version;
        private long sequence;
        private boolean hasAge;

        private Stored(String id) {
            this.id = id;
        }
    }

    private static final class World implements Drain {
        private final Random random;
        private final ScriptedBroker broker;
        private final Map<String, Stored> documents = new HashMap<>();
        private RandomTurns turns;
        private Relay relay;
        private boolean calm;

        private World(Random random) {
            this.random = random;
            this.broker = new ScriptedBroker(random, 30);
            for (int i = 0; i < DOCUMENTS; i++) {
                documents.put("o-" + i, new Stored("o-" + i));
            }
            start();
        }

        private void step() {
            switch (random.nextInt(40)) {
                case 0 -> kill();
                case 1, 2 -> sweep();
                case 3, 4, 5 -> write(any(), random.nextInt(4));
                default -> work();
            }
        }

        private void work() {
            if (random.nextBoolean()) {
                broker.step();
            } else {
                turns.step();
            }
        }

        /** No more faults: until nothing moves any more. */
        private void calm() {
            calm = true;
            broker.refusals = 0;
            do {
                sweep();
                while (turns.step() || broker.step()) {}
            } while (documents.values().stream().anyMatch(it -> it.hasAge));
        }

        private Stored any() {
            return documents.get("o-" + random.nextInt(DOCUMENTS));
        }

        private void write(Stored document, int events) {
            document.version++;
            for (int i = 0; i < events; i++) {
                document.sequence++;
                document.hasAge = true;
                document.outbox.add(Envelope.of(
                        new HomeworkStarted(
                                new ClinicId("linden"),
                                new ClientId("c-anna"),
                                new AssignmentId("a-1"),
                                new OccurrenceId(document.id),
                                NOW),
                        "tracking-service",
                        document.sequence,
                        NOW,
                        null));
            }
            if (events > 0 && random.nextInt(4) > 0) {
                offer(document);
            }
        }

        private void sweep() {
            documents.values().stream().filter(it -> it.hasAge).forEach(this::offer);
        }

        private void offer(Stored document) {
            relay.offer(new Pending("homework", document.id, document.version, List.copyOf(document.outbox)));
        }

        /** The instance dies with all that it held in memory; what it had sent may still arrive. */
        private void kill() {
            start();
        }

        private void start() {
            turns = new RandomTurns(random);
            relay = new Relay(broker, this, turns, it -> {});
            relay.open();
        }

        @Override
        public CompletionStage<?> drain(Acknowledged acknowledged) {
            var answer = new CompletableFuture<Void>();
            turns.after(Duration.ZERO, () -> {
                var document = documents.get(acknowledged.id());
                var refuses = !calm && random.nextInt(5) == 0;
                if (!refuses || random.nextBoolean()) {
                    document.outbox.removeIf(it -> it.sequence() <= acknowledged.sequence());
                    if (document.version == acknowledged.version()) {
                        document.hasAge = false;
                    }
                }
                if (refuses) {
                    answer.completeExceptionally(new IllegalStateException("away"));
                } else {
                    answer.complete(null);
                }
            });
            return answer;
        }
    }
}
