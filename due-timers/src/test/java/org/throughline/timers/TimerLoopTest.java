package org.throughline.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Decided;
import org.throughline.events.OutcomeEvent.HomeworkMissed;

class TimerLoopTest {

    private static final Instant NINE = Instant.parse("2026-03-29T07:00:00Z");
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration BUDGET = Duration.ofSeconds(2);

    private final SteppingClock clock = new SteppingClock(NINE);
    private final MemoryDeadlines deadlines = new MemoryDeadlines();

    @Test
    void a_timer_fires_once_after_due_and_skew_budget_and_not_before() {
        var instance = instance(Deadline::missed);
        deadlines.record(Decided.nothing(Deadline.open("a", NINE.plusSeconds(10))), NINE);

        clock.step(Duration.ofMillis(11_999));
        instance.turn(TICK);
        assertThat(instance.fired).isEmpty();

        clock.step(Duration.ofMillis(1));
        instance.turn(TICK);
        instance.turn(TICK);
        assertThat(instance.fired).singleElement().extracting(Deadline::state).isEqualTo(Deadline.State.MISSED);
        assertThat(deadlines.log).hasSize(1);
        assertThat(instance.meters.get("throughline.timers.fired").counter().count())
                .isEqualTo(1);
    }

    @Test
    void each_batch_is_decided_in_its_own_time_and_is_late_until_it_is_written() {
        var instance = instance(Deadline::missed);
        for (int n = 0; n < 25; n++) {
            deadlines.record(Decided.nothing(Deadline.open("d" + n, NINE)), NINE);
        }
        deadlines.beforeRecordAll = () -> clock.step(Duration.ofSeconds(1));

        clock.step(BUDGET);
        instance.turn(TICK);

        assertThat(deadlines.log)
                .extracting(it -> ((HomeworkMissed) it).missedAt())
                .containsOnly(NINE.plusSeconds(2), NINE.plusSeconds(3), NINE.plusSeconds(4));
        var lateness = instance.meters.get("throughline.timers.lateness").timer();
        assertThat(lateness.max(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(lateness.totalTime(TimeUnit.SECONDS)).isEqualTo(10 + 20 + 15);
    }

    @Test
    void what_becomes_due_while_another_clinics_many_are_decided_does_not_wait_for_them() {
        var instance = instance(Deadline::missed);
        for (int n = 0; n < 100; n++) {
            deadlines.record(Decided.nothing(Deadline.open("linden/" + n, NINE)), NINE);
        }
        deadlines.record(Decided.nothing(Deadline.open("harbour/later", NINE.plusSeconds(1))), NINE);
        deadlines.beforeRecordAll = () -> clock.step(Duration.ofSeconds(1));

        clock.step(BUDGET);
        instance.turn(TICK);

        assertThat(instance.fired).hasSize(101);
        assertThat(instance.fired.subList(0, 20)).extracting(Deadline::id).contains("harbour/later");
    }

    @Test
    void what_another_instance_has_armed_meanwhile_does_not_wait_until_all_is_decided() {
        var instance = instance(Deadline::missed);
        for (int n = 0; n < 100; n++) {
            deadlines.record(Decided.nothing(Deadline.open("linden/" + n, NINE)), NINE);
        }
        instance.turn(TICK);
        deadlines.listeners.clear();
        deadlines.record(Decided.nothing(Deadline.open("harbour/theirs", NINE)), NINE);
        deadlines.beforeRecordAll =
                () -> instance.nanos += Duration.ofSeconds(3).toNanos();

        clock.step(BUDGET);
        instance.turn(TICK);

        assertThat(instance.fired).hasSize(101);
        assertThat(instance.fired.subList(0, 30)).extracting(Deadline::id).contains("harbour/theirs");
    }

    @Test
    void a_clock_that_leaps_for_days_fires_all_that_was_skipped() {
        var instance = instance(Deadline::missed);
        for (int day = 1; day <= 14; day++) {
            deadlines.record(Decided.nothing(Deadline.open("d" + day, NINE.plus(Duration.ofDays(day)))), NINE);
        }
        instance.turn(TICK);

        clock.step(Duration.ofDays(15));
        instance.turn(TICK);

        assertThat(instance.fired).hasSize(14);
        assertThat(instance.loop.idle()).isTrue();
    }

    @Test
    void a_timer_that_arms_itself_again_catches_up_in_one_leap() {
        var instance = instance((it, now) -> it.dueAgain(it.due().plus(Duration.ofDays(1))));
        deadlines.record(Decided.nothing(Deadline.open("daily", NINE)), NINE);

        clock.step(Duration.ofDays(14).plus(BUDGET));
        instance.turn(TICK);

        assertThat(deadlines.stored.get("daily").tries()).isEqualTo(15);
        assertThat(instance.loop.idle()).isTrue();
    }

    @Test
    void a_completion_that_wins_leaves_nothing_to_fire() {
        var instance = instance(Deadline::missed);
        deadlines.record(Decided.nothing(Deadline.open("a", NINE)), NINE);
        instance.turn(TICK);
        deadlines.record(deadlines.stored.get("a").completed(), NINE);

        clock.step(Duration.ofSeconds(60));
        instance.turn(TICK);

        assertThat(instance.fired).isEmpty();
        assertThat(deadlines.stored.get("a").state()).isEqualTo(Deadline.State.COMPLETED);
    }

    @Test
    void a_completion_in_the_very_moment_of_firing_wins_or_loses_whole() {
        var instance = instance((it, now) -> {
            deadlines.record(deadlines.stored.get("a").completed(), now);
            return it.missed(now);
        });
        deadlines.record(Decided.nothing(Deadline.open("a", NINE)), NINE);

        clock.step(BUDGET);
        instance.turn(TICK);

        assertThat(instance.fired).isEmpty();
        assertThat(deadlines.log).isEmpty();
        assertThat(deadlines.stored.get("a").state()).isEqualTo(Deadline.State.COMPLETED);
    }

    @Test
    void a_decision_that_leaves_the_due_instant_alone_does_not_spin() {
        var asked = new AtomicInteger();
        var instance = instance((it, now) -> {
            asked.incrementAndGet();
            return Decided.nothing(it);
        });
        deadlines.record(Decided.nothing(Deadline.open("a", NINE)), NINE);

        clock.step(BUDGET);
        for (int i = 0; i < 1_200; i++) {
            instance.turn(TICK);
        }

        assertThat(asked).hasValueBetween(2, 15);
        assertThat(deadlines.stored.get("a").revision().version()).isEqualTo(1);
        assertThat(instance.meters.get("throughline.timers.stuck").counter().count())
                .isEqualTo(asked.get());
        assertThat(instance.loop.idle()).isFalse();
    }

    @Test
    void one_decision_that_fails_does_not_hold_up_the_others() {
        var instance = instance((it, now) -> {
            if (it.id().equals("bad")) {
                throw new IllegalStateException("cannot decide");
            }
            return it.missed(now);
        });
        for (var id : new String[] {"a", "bad", "b"}) {
            deadlines.record(Decided.nothing(Deadline.open(id, NINE)), NINE);
        }

        clock.step(BUDGET);
        instance.turn(TICK);

        assertThat(instance.fired).extracting(Deadline::id).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void shards_that_arrive_bring_their_timers_at_once_and_shards_that_leave_take_them_along() {
        var owned = new AtomicReference<ShardOwnership>(shard -> false);
        var instance = new Instance(
                deadlines, Deadline::missed, BUDGET, clock, it -> owned.get().owns(it));
        deadlines.record(Decided.nothing(Deadline.open("a", NINE)), NINE);
        clock.step(BUDGET);
        instance.turn(TICK);
        assertThat(instance.fired).isEmpty();
        assertThat(instance.loop.idle()).isTrue();

        owned.set(ShardOwnership.ALL);
        instance.turn(TICK);
        assertThat(instance.fired).hasSize(1);
    }

    @Test
    void a_quiet_hour_costs_a_look_every_few_seconds_and_none_per_turn() {
        var instance = instance(Deadline::missed);
        for (int i = 0; i < 1_200; i++) {
            clock.step(TICK);
            instance.turn(TICK);
        }

        assertThat(deadlines.looks).isBetween(10, 20);
    }

    @Test
    void a_clock_that_runs_an_hour_in_a_second_does_not_cost_a_look_per_turn() {
        var instance = instance(Deadline::missed);
        for (int i = 0; i < 300; i++) {
            deadlines.record(Decided.nothing(Deadline.open("a" + i, NINE.plus(Duration.ofMinutes(3L * i)))), NINE);
        }
        for (int i = 0; i < 300; i++) {
            clock.step(Duration.ofMinutes(3));
            instance.turn(TICK);
        }

        assertThat(instance.fired).hasSize(300);
        assertThat(deadlines.looks).isLessThan(20);
    }

    private Instance instance(Firing<Deadline> firing) {
        return new Instance(deadlines, firing, BUDGET, clock, ShardOwnership.ALL);
    }
}
