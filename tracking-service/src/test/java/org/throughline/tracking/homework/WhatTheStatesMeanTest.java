package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.worked;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.QuestionId;
import org.throughline.events.SlotKey;

/** Definitions 2 and 2.1, sentence by sentence. */
class WhatTheStatesMeanTest {

    private static final Dose TEN_MINUTES = new Dose(10.0, "min", 0.2);

    private final Life life = new Life();

    @Test
    void opening_is_a_matter_of_the_clock_not_a_write() {
        var slot = life.assigned(MONDAY);
        assertThat(life.state(slot)).isEqualTo(State.SCHEDULED);

        life.clock.set(at(MONDAY, "00:00"));

        assertThat(life.state(slot)).isEqualTo(State.OPEN);
        assertThat(life.slot(slot).revision().version()).isEqualTo(1);
    }

    @Test
    void beginning_is_told_once() {
        var slot = life.assigned(MONDAY);
        life.clock.set(at(MONDAY, "08:00"));

        new StartHomework(life.change).start(ANNA, slot);
        new StartHomework(life.change).start(ANNA, slot);

        assertThat(life.state(slot)).isEqualTo(State.STARTED);
        assertThat(life.told()).singleElement().isInstanceOf(HomeworkStarted.class);
    }

    @Test
    void what_is_recorded_cannot_be_begun() {
        var slot = life.assigned(MONDAY);
        life.clock.set(at(MONDAY, "08:00"));
        life.did(slot, at(MONDAY, "08:00"));

        assertThatExceptionOfType(NotPossible.class).isThrownBy(() -> new StartHomework(life.change).start(ANNA, slot));
    }

    @Test
    void completed_means_the_dose_was_reached() {
        var slot = life.assigned(MONDAY, TEN_MINUTES);
        life.clock.set(at(MONDAY, "08:00"));

        life.did(slot, worked(Outcome.PARTIAL, 10.0, null, at(MONDAY, "08:00")));

        assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
    }

    @Test
    void completed_means_done_where_there_is_no_dose() {
        var slot = life.assigned(MONDAY);
        life.clock.set(at(MONDAY, "08:00"));

        life.did(slot, at(MONDAY, "08:00"));

        assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
        assertThat(life.slot(slot).verdict().resolution().fraction()).isNull();
    }

    @Test
    void partial_is_more_than_nothing_and_less_than_the_dose() {
        var slot = life.assigned(MONDAY, TEN_MINUTES);
        life.clock.set(at(MONDAY, "08:00"));

        life.did(slot, worked(Outcome.COMPLETED, 4.0, null, at(MONDAY, "08:00")));

        assertThat(life.state(slot)).isEqualTo(State.PARTIAL);
        assertThat(life.slot(slot).verdict().resolution().fraction()).isEqualTo(0.4);
    }

    @Test
    void below_the_minimum_step_it_is_recorded_all_the_same() {
        var slot = life.assigned(MONDAY, TEN_MINUTES);
        life.clock.set(at(MONDAY, "08:00"));

        life.did(slot, worked(Outcome.PARTIAL, null, 0.1, at(MONDAY, "08:00")));

        assertThat(life.slot(slot).verdict().resolution().meetsMinimumStep()).isFalse();
    }

    @Test
    void adapted_stays_adapted_and_carries_its_fraction() {
        var slot = life.assigned(MONDAY, TEN_MINUTES);
        life.clock.set(at(MONDAY, "08:00"));

        life.did(slot, worked(Outcome.ADAPTED, 5.0, null, at(MONDAY, "08:00")));

        assertThat(life.state(slot)).isEqualTo(State.ADAPTED);
        assertThat(life.slot(slot).verdict().resolution().fraction()).isEqualTo(0.5);
    }

    @Test
    void nothing_done_is_not_partial() {
        var slot = life.assigned(MONDAY, TEN_MINUTES);
        life.clock.set(at(MONDAY, "08:00"));

        assertThatExceptionOfType(WrongEntry.class)
                .isThrownBy(() -> life.did(slot, worked(Outcome.PARTIAL, 0.0, null, at(MONDAY, "08:00"))))
                .satisfies(
                        it -> assertThat(it.wrongs()).extracting(Wrong::pointer).containsExactly("/dose"));
    }

    @Test
    void saying_no_in_advance_is_honest() {
        var slot = life.assigned(MONDAY);

        life.skipped(slot, Barrier.TOO_BUSY, life.clock.instant());

        assertThat(life.state(slot)).isEqualTo(State.SKIPPED);
    }

    @Test
    void missed_is_no_record_before_grace_ends_and_is_told_once_by_the_timer() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "03:59"));
        assertThat(life.state(slot)).isEqualTo(State.OPEN);

        life.until(at(MONDAY.plusDays(1), "04:00"));
        life.deadlines();

        assertThat(life.state(slot)).isEqualTo(State.MISSED);
        assertThat(life.told()).singleElement().isInstanceOf(HomeworkMissed.class);
    }

    @Test
    void a_miss_is_provisional_for_72_hours() {
        var slot = life.assigned(MONDAY);
        var grace = at(MONDAY.plusDays(1), "04:00");
        life.until(grace);

        assertThat(life.slot(slot)
                        .isProvisionalAt(grace.plus(Duration.ofHours(72)).minusMillis(1)))
                .isTrue();
        assertThat(life.slot(slot).isProvisionalAt(grace.plus(Duration.ofHours(72))))
                .isFalse();
        assertThat(((HomeworkMissed) life.told().getFirst()).provisional()).isTrue();
    }

    @Test
    void an_excuse_is_final() {
        var slot = life.assigned(MONDAY);
        new ExcuseHomework(life.change).excuse(ANNA, slot, ExcuseReason.ILLNESS);

        life.until(at(MONDAY.plusDays(3), "04:00"));
        life.withdrawn(slot);

        assertThat(life.slot(slot).verdict().excuse()).isEqualTo(ExcuseReason.ILLNESS);
        assertThat(life.told()).singleElement().isInstanceOf(HomeworkExcused.class);
    }

    @Test
    void work_always_beats_an_excuse() {
        var slot = life.assigned(MONDAY);
        new ExcuseHomework(life.change).excuse(ANNA, slot, ExcuseReason.ILLNESS);
        life.until(at(MONDAY, "19:00"));

        life.did(slot, at(MONDAY, "18:00"));

        assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
    }

    @Test
    void a_miss_may_be_excused() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "10:00"));

        new ExcuseHomework(life.change).excuse(ANNA, slot, ExcuseReason.OUTAGE);

        assertThat(life.state(slot)).isEqualTo(State.EXCUSED);
    }

    @Test
    void work_is_not_excused_away() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        life.did(slot, at(MONDAY, "10:00"));

        assertThatExceptionOfType(NotPossible.class)
                .isThrownBy(() -> new ExcuseHomework(life.change).excuse(ANNA, slot, ExcuseReason.ILLNESS));
    }

    @Test
    void a_slot_that_holds_any_record_is_never_withdrawn() {
        var done = life.assigned(MONDAY);
        var skipped = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY, "10:00"));
        life.did(done, at(MONDAY, "10:00"));
        life.skipped(skipped, Barrier.FORGOT, life.clock.instant());

        life.withdrawn(done);
        life.withdrawn(skipped);

        assertThat(life.state(done)).isEqualTo(State.COMPLETED);
        assertThat(life.state(skipped)).isEqualTo(State.SKIPPED);
    }

    @Test
    void an_unrecorded_slot_is_withdrawn_and_never_missed() {
        var slot = life.assigned(MONDAY);

        life.withdrawn(slot);
        life.until(at(MONDAY.plusDays(2), "10:00"));

        assertThat(life.state(slot)).isEqualTo(State.WITHDRAWN);
        assertThat(life.told()).isEmpty();
    }

    @Test
    void a_slot_is_never_reissued() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        life.did(slot, at(MONDAY, "10:00"));

        life.assigned(MONDAY);

        assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
    }

    @Test
    void a_reason_after_a_miss_is_a_barrier_and_the_slot_stays_missed() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "10:00"));

        new ReportBarrier(life.change).report(ANNA, slot, Barrier.SHAME);

        assertThat(life.state(slot)).isEqualTo(State.MISSED);
        assertThat(life.told().getLast())
                .isInstanceOfSatisfying(
                        BarrierReported.class, it -> assertThat(it.inTime()).isTrue());
    }

    @Test
    void a_reason_that_comes_after_late_until_is_not_in_time() {
        var slot = life.assigned(MONDAY);
        life.until(life.slot(slot).windows().lateUntil());

        new ReportBarrier(life.change).report(ANNA, slot, Barrier.SHAME);

        assertThat(((BarrierReported) life.told().getLast()).inTime()).isFalse();
    }

    @Test
    void no_one_reports_a_barrier_to_what_is_not_missed() {
        var slot = life.assigned(MONDAY);

        assertThatExceptionOfType(NotPossible.class)
                .isThrownBy(() -> new ReportBarrier(life.change).report(ANNA, slot, Barrier.FORGOT));
    }

    @Test
    void a_slot_due_inside_a_pause_is_excused_at_grace_instead_of_missed() {
        var slot = life.assigned(MONDAY);
        life.paused(at(MONDAY, "12:00"));

        life.until(at(MONDAY.plusDays(1), "04:00"));

        assertThat(life.slot(slot).verdict().excuse()).isEqualTo(ExcuseReason.PAUSED);
        assertThat(life.told()).singleElement().isInstanceOf(HomeworkExcused.class);
    }

    @Test
    void the_pause_ends_with_the_moment_of_resuming() {
        var slot = life.assigned(MONDAY);
        var due = life.slot(slot).windows().dueAt();

        assertThat(new Pause(due.minusSeconds(9), due).covers(due)).isTrue();
        assertThat(new Pause(due, null).covers(due)).isFalse();
        assertThat(new Pause(due.minusSeconds(9), due.minusSeconds(1)).covers(due))
                .isFalse();
    }

    @Test
    void work_done_in_a_pause_counts() {
        var slot = life.assigned(MONDAY);
        life.paused(at(MONDAY, "12:00"));
        life.until(at(MONDAY.plusDays(1), "09:00"));

        life.did(slot, at(MONDAY, "20:00"));

        assertThat(life.state(slot)).isEqualTo(State.COMPLETED);
    }

    @Test
    void a_pause_heard_of_after_the_deadline_takes_the_miss_back() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "04:00"));

        life.paused(at(MONDAY, "12:00"));

        assertThat(life.state(slot)).isEqualTo(State.EXCUSED);
    }

    @Test
    void an_end_of_the_pause_heard_of_late_gives_the_miss_back() {
        var slot = life.assigned(MONDAY);
        life.paused(at(MONDAY, "08:00"));
        life.until(at(MONDAY.plusDays(1), "04:00"));

        life.resumed(at(MONDAY, "09:00"));

        assertThat(life.state(slot)).isEqualTo(State.MISSED);
    }

    @Test
    void a_slot_born_by_a_late_roll_is_excused() {
        var slot = life.assigned(
                SlotKey.of(MONDAY, 1),
                Life.daily(MONDAY),
                false,
                new Dose(null, null, null),
                ExcuseReason.LATE_ASSIGNED);

        assertThat(life.state(slot)).isEqualTo(State.EXCUSED);
        assertThat(life.slot(slot).due()).isNull();
    }

    @Test
    void a_question_excuses_the_slot_until_it_is_answered() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY, "09:00"));
        var question = new QuestionId("q-1");

        new AskQuestion(life.change).ask(ANNA, slot, question, "What is a hot thought?");
        assertThat(life.slot(slot).verdict().excuse()).isEqualTo(ExcuseReason.QUESTION);
        new AnswerQuestion(life.change).answer(ANNA, slot, question, "The one that stings.");

        assertThat(life.state(slot)).isEqualTo(State.OPEN);
        assertThat(life.slot(slot).due()).isEqualTo(at(MONDAY.plusDays(1), "04:00"));
    }

    @Test
    void an_answer_after_grace_leaves_the_slot_excused() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY, "09:00"));
        var question = new QuestionId("q-1");
        new AskQuestion(life.change).ask(ANNA, slot, question, "What is a hot thought?");

        life.until(at(MONDAY.plusDays(1), "04:00"));
        new AnswerQuestion(life.change).answer(ANNA, slot, question, "The one that stings.");

        assertThat(life.state(slot)).isEqualTo(State.EXCUSED);
    }

    @Test
    void a_question_is_asked_and_answered_once() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY, "09:00"));
        for (var again : List.of(1, 2)) {
            new AskQuestion(life.change).ask(ANNA, slot, new QuestionId("q-1"), "What is a hot thought? " + again);
        }

        assertThat(life.slot(slot).story().questions()).hasSize(1);
    }

    @Test
    void only_recorded_work_is_reviewed() {
        var slot = life.assigned(MONDAY);
        life.until(at(MONDAY, "09:00"));
        var review = new ReviewHomework(life.change);
        var mara = life.slot(slot).terms().therapist();

        assertThatExceptionOfType(NotPossible.class)
                .isThrownBy(() -> review.review(ANNA, slot, mara, java.util.Map.of()));
        life.did(slot, at(MONDAY, "09:00"));
        review.review(ANNA, slot, mara, java.util.Map.of(org.throughline.events.Rating.QUALITY, 4));

        assertThat(life.slot(slot).story().review().therapist()).isEqualTo(mara);
    }

    @Test
    void completed_tells_what_was_decided() {
        var slot = life.assigned(MONDAY, TEN_MINUTES);
        life.until(at(MONDAY, "09:00"));

        var recorded = life.did(slot, worked(Outcome.PARTIAL, 4.0, null, at(MONDAY, "08:50")));

        assertThat(life.told()).singleElement().isInstanceOfSatisfying(HomeworkCompleted.class, it -> {
            assertThat(it.record()).isEqualTo(recorded.record().id());
            assertThat(it.revision()).isEqualTo(1);
            assertThat(it.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(it.late()).isFalse();
            assertThat(it.countedAt()).isEqualTo(at(MONDAY, "08:50"));
            assertThat(it.meetsMinimumStep()).isTrue();
        });
    }
}
