package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.done;
import static org.throughline.tracking.homework.Life.said;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.Barrier;
import org.throughline.events.Envelope;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.PauseReason;
import org.throughline.events.RecordId;
import org.throughline.events.StaleAggregate;

/** The process dies, and nobody tries again; before and after every write, in what a client does and in the mending. */
class CrashTest {

    private static final RecordId FIRST = new RecordId("r-first");
    private static final RecordId SECOND = new RecordId("r-second");

    /** Monday and Tuesday are assigned, and it is Monday noon. */
    private final Consumer<Life> monday = life -> {
        life.assigned(MONDAY);
        life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY, "12:00"));
    };

    private static OccurrenceId slot(Life life) {
        return life.occurrences.of(ANNA).getFirst().id();
    }

    @Test
    void work_that_was_taken_resolves_its_slot_once() {
        everywhere(monday, life -> record(life, FIRST), life -> {
            var record = life.records.find(ANNA, FIRST);
            assertThat(life.state(slot(life))).isEqualTo(record.isPresent() ? State.COMPLETED : State.OPEN);
            assertThat(completions(life)).hasSize(record.isPresent() ? 1 : 0);
        });
    }

    @Test
    void a_no_that_was_taken_resolves_its_slot_once() {
        everywhere(monday, life -> no(life, FIRST, Barrier.TOO_BUSY), life -> {
            var record = life.records.find(ANNA, FIRST);
            assertThat(life.state(slot(life))).isEqualTo(record.isPresent() ? State.SKIPPED : State.OPEN);
            assertThat(life.told()).hasSize(record.isPresent() ? 1 : 0);
        });
    }

    @Test
    void a_late_no_that_was_taken_says_why_once_and_what_was_said_later_stands() {
        Consumer<Life> missed = life -> {
            monday.accept(life);
            life.until(at(MONDAY.plusDays(1), "05:00"));
        };
        everywhere(missed, life -> no(life, FIRST, Barrier.TOO_BUSY), life -> {
            var said = life.records.find(ANNA, FIRST).map(it -> Barrier.TOO_BUSY);
            assertThat(reason(life)).isEqualTo(said);
            assertThat(life.told()).hasSize(said.isPresent() ? 2 : 1);
        });
        Consumer<Life> saidBetter = life -> {
            try {
                no(life, FIRST, Barrier.TOO_BUSY);
            } finally {
                life.power.isBack();
                life.until(life.clock.instant().plusMillis(1));
                new ReportBarrier(life.change).report(ANNA, slot(life), Barrier.SHAME);
            }
        };
        everywhere(missed, saidBetter, life -> assertThat(reason(life)).hasValue(Barrier.SHAME));
    }

    @Test
    void a_prediction_that_was_taken_begins_its_slot() {
        everywhere(monday, life -> predict(life, FIRST), life -> {
            var record = life.records.find(ANNA, FIRST);
            assertThat(life.state(slot(life))).isEqualTo(record.isPresent() ? State.STARTED : State.OPEN);
            assertThat(life.told()).hasSize(record.isPresent() ? 1 : 0);
        });
    }

    @Test
    void an_edit_that_was_taken_is_followed_once() {
        Consumer<Life> recorded = life -> {
            monday.accept(life);
            record(life, FIRST);
        };
        everywhere(recorded, CrashTest::halve, life -> {
            var versions =
                    life.records.find(ANNA, FIRST).orElseThrow().versions().size();
            assertThat(life.slot(slot(life)).verdict().resolution().revision()).isEqualTo(versions);
            assertThat(life.state(slot(life))).isEqualTo(versions == 2 ? State.PARTIAL : State.COMPLETED);
            assertThat(completions(life)).hasSize(versions);
        });
    }

    @Test
    void an_edit_of_what_was_left_half_done_finishes_it_first() {
        Consumer<Life> halfDone = life -> {
            monday.accept(life);
            life.power.failsAtMoment(2);
            try {
                record(life, FIRST);
            } catch (Power.Failed e) {
                life.power.isBack();
            }
            assertThat(life.state(slot(life))).isEqualTo(State.OPEN);
        };
        everywhere(halfDone, CrashTest::halve, life -> {
            var versions =
                    life.records.find(ANNA, FIRST).orElseThrow().versions().size();
            assertThat(life.state(slot(life))).isEqualTo(versions == 2 ? State.PARTIAL : State.COMPLETED);
            assertThat(completions(life)).hasSize(versions);
        });
    }

    @Test
    void what_lost_its_slot_to_another_record_finds_another_one_or_is_extra() {
        Consumer<Life> halfDone = life -> {
            monday.accept(life);
            life.power.failsAtMoment(2);
            try {
                record(life, FIRST);
            } catch (Power.Failed e) {
                life.power.isBack();
            }
        };
        everywhere(halfDone, life -> record(life, SECOND), life -> {
            assertThat(life.state(slot(life))).isEqualTo(State.COMPLETED);
            var extra = life.records.of(ANNA).stream().filter(HomeworkRecord::isExtra);
            assertThat(extra).hasSize(life.records.of(ANNA).size() - 1);
            assertThat(completions(life)).hasSize(1);
            assertThat(life.told()).hasSize(life.records.of(ANNA).size());
        });
    }

    @Test
    void a_pause_that_is_heard_again_after_a_crash_excuses_what_was_missed() {
        for (int moment = 0; ; moment++) {
            var life = new Life();
            monday.accept(life);
            life.until(at(MONDAY.plusDays(1), "05:00"));
            var paused = List.of(Life.heard(
                    new AssignmentPaused(
                            ANNA.clinic(), ANNA.client(), Life.PLAN, PauseReason.HOLIDAY, at(MONDAY, "13:00")),
                    1,
                    at(MONDAY, "13:00")));
            life.power.failsAtMoment(moment);
            var died = dies(() -> life.hear.hear(paused));
            life.power.isBack();
            life.hear.hear(paused);

            assertThat(life.state(slot(life))).isEqualTo(State.EXCUSED);
            assertThat(life.told()).hasSize(2);
            if (!died) {
                assertThat(moment).isEqualTo(4);
                return;
            }
        }
    }

    @Test
    void a_retry_and_the_follow_up_in_the_same_moment_end_in_one_record_and_one_transition() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 300; round++) {
                var life = new Life();
                monday.accept(life);
                life.power.failsAtMoment(2);
                try {
                    record(life, FIRST);
                } catch (Power.Failed e) {
                    life.power.isBack();
                }
                life.clock.set(life.clock.instant().plusSeconds(10));
                var start = new CyclicBarrier(3);
                Callable<Boolean> retry = () -> {
                    start.await();
                    life.record.record(life.slot(slot(life)), FIRST, said(done(at(MONDAY, "11:00"))));
                    return true;
                };
                Callable<Boolean> sweep = () -> {
                    start.await();
                    try {
                        life.followUps();
                    } catch (StaleAggregate e) {
                        return false;
                    }
                    return true;
                };
                for (var it : threads.invokeAll(Stream.of(retry, sweep, sweep).toList())) {
                    it.get();
                }

                assertThat(life.records.of(ANNA)).hasSize(1);
                assertThat(life.records.find(ANNA, FIRST).orElseThrow().followUpAt())
                        .isNull();
                assertThat(completions(life)).hasSize(1);
                assertThat(life.slot(slot(life)).revision().sequence()).isEqualTo(1);
            }
        }
    }

    /** Dies at each moment of the doing, and again at each moment of the mending, then mends undisturbed. */
    private static void everywhere(Consumer<Life> before, Consumer<Life> doing, Consumer<Life> then) {
        for (int moment = 0, mending = 0; ; ) {
            var life = new Life();
            before.accept(life);
            life.power.failsAtMoment(moment);
            var died = dies(() -> doing.accept(life));
            life.power.failsAtMoment(mending);
            var diedAgain = dies(() -> life.until(life.clock.instant().plus(Duration.ofSeconds(10))));
            life.power.isBack();
            life.until(life.clock.instant().plus(Duration.ofSeconds(10)));

            then.accept(life);
            assertThat(life.records.of(ANNA)).allMatch(it -> it.followUpAt() == null);
            if (!died && !diedAgain) {
                assertThat(moment).isGreaterThan(1);
                return;
            }
            moment = diedAgain ? moment : moment + 1;
            mending = diedAgain ? mending + 1 : 0;
        }
    }

    private static boolean dies(Runnable doing) {
        try {
            doing.run();
            return false;
        } catch (Power.Failed e) {
            return true;
        }
    }

    private static void record(Life life, RecordId id) {
        life.record.record(life.slot(slot(life)), id, said(done(at(MONDAY, "11:00"))));
    }

    private static void no(Life life, RecordId id, Barrier reason) {
        life.skip.skip(ANNA, slot(life), id, said(Entry.skip(reason, life.clock.instant())));
    }

    private static void predict(Life life, RecordId id) {
        var work = said(done(at(MONDAY, "11:00")));
        life.record.record(
                life.slot(slot(life)), id, new Submission(work.entry(), null, work.words(), Stage.PREDICTION, "p"));
    }

    private static void halve(Life life) {
        var half = Life.worked(Outcome.PARTIAL, null, 0.5, at(MONDAY, "11:00"));
        life.edit.edit(ANNA, FIRST, 1, said(half));
    }

    private static Optional<Barrier> reason(Life life) {
        return Optional.ofNullable(life.slot(slot(life)).story().obstacle()).map(Obstacle::reason);
    }

    /** As a reader who takes each event once. */
    private static Stream<String> completions(Life life) {
        return life.occurrences.envelopes().stream()
                .filter(it -> it.type().contains("homework.completed"))
                .map(Envelope::id)
                .distinct();
    }
}
