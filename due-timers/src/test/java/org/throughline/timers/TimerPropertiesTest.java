package org.throughline.timers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bson.conversions.Bson;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Decided;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.TryAgainLater;

/** Two instances that believe they own the same shards, clients who complete, and a database that comes and goes. */
class TimerPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-29T00:00:00Z");
    private static final Duration BUDGET = Duration.ofSeconds(2);

    @Property(tries = 300)
    void never_early_and_once_in_effect_whatever_happens(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int many) {
        var random = new Random(seed);
        var clock = new SteppingClock(START);
        var memory = new MemoryDeadlines();
        var instances = Stream.of(1, 2)
                .map(it -> new Instance(
                        new Faulty(memory, random), Deadline::missed, BUDGET, clock, sometimes(random, it)))
                .toList();
        for (int i = 0; i < many; i++) {
            memory.record(Decided.nothing(Deadline.open("h" + i, START.plusMillis(random.nextInt(600_000)))), START);
        }

        for (int step = 0; step < 100; step++) {
            clock.step(Duration.ofMillis(random.nextInt(12_000)));
            if (random.nextInt(3) == 0) {
                complete(memory, "h" + random.nextInt(many), clock.instant());
            }
            turn(instances.get(random.nextInt(2)), random);
        }
        clock.step(Duration.ofMinutes(15));
        var last = new Instance(memory, Deadline::missed, BUDGET, clock, ShardOwnership.ALL);
        last.turn(Duration.ofSeconds(5));

        var missed = memory.log.stream().map(HomeworkMissed.class::cast).toList();
        assertThat(missed)
                .allSatisfy(it -> assertThat(it.missedAt())
                        .isAfterOrEqualTo(it.graceUntil().plus(BUDGET)));
        assertThat(missed.stream()
                        .collect(groupingBy(it -> it.occurrence().value(), counting()))
                        .values())
                .allMatch(it -> it == 1);
        assertThat(memory.stored.values())
                .allSatisfy(it -> assertThat(it.state())
                        .isEqualTo(
                                missed.stream()
                                                .anyMatch(event -> event.occurrence()
                                                        .value()
                                                        .equals(it.id()))
                                        ? Deadline.State.MISSED
                                        : Deadline.State.COMPLETED));
        assertThat(Stream.concat(instances.stream(), Stream.of(last)).flatMap(it -> it.fired.stream()))
                .extracting(Deadline::id)
                .doesNotHaveDuplicates();
        assertThat(last.loop.idle()).isTrue();
    }

    private static void turn(Instance instance, Random random) {
        try {
            instance.turn(Duration.ofMillis(random.nextInt(8_000)));
        } catch (TryAgainLater e) {
            instance.loop.wake();
        }
    }

    private static void complete(MemoryDeadlines memory, String id, Instant now) {
        var deadline = memory.stored.get(id);
        if (deadline.state() == Deadline.State.OPEN) {
            memory.record(deadline.completed(), now);
        }
    }

    private static ShardOwnership sometimes(Random random, int instance) {
        var salt = random.nextInt(3) + instance;
        return shard -> (shard + salt) % 3 != 0;
    }

    /** Refuses before or after it has written, as a connection that breaks does. */
    private record Faulty(MemoryDeadlines memory, Random random) implements OutboxCollection<Deadline> {

        @Override
        public Shape<Deadline> shape() {
            return memory.shape();
        }

        @Override
        public Optional<Deadline> find(String id) {
            return memory.find(id);
        }

        @Override
        public List<Deadline> findAll(Collection<String> ids) {
            breakSometimes();
            var found = memory.findAll(ids);
            // somebody completes between reading and writing
            found.stream()
                    .filter(it -> it.state() == Deadline.State.OPEN && random.nextInt(10) == 0)
                    .forEach(it -> memory.record(it.completed(), START));
            return found;
        }

        @Override
        public List<Deadline> findByPrefix(String prefix) {
            return memory.findByPrefix(prefix);
        }

        @Override
        public List<Deadline> find(Bson filter, int limit) {
            return memory.find(filter, limit);
        }

        @Override
        public void record(Decided<Deadline> decided, Instant at, String causationId) {
            memory.record(decided, at, causationId);
        }

        @Override
        public List<Deadline> recordAll(List<Decided<Deadline>> decided, Instant at) {
            breakSometimes();
            var held = memory.recordAll(decided, at);
            breakSometimes();
            return held;
        }

        @Override
        public List<Due> dueBefore(Instant until, ShardOwnership shards) {
            breakSometimes();
            return memory.dueBefore(until, shards);
        }

        @Override
        public void onArmed(Consumer<Due> listener) {
            memory.onArmed(listener);
        }

        private void breakSometimes() {
            if (random.nextInt(8) == 0) {
                throw new TryAgainLater("broken", Duration.ofSeconds(1));
            }
        }
    }
}
