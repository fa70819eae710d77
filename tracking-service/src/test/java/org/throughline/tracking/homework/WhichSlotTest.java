package org.throughline.tracking.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.tracking.homework.Life.ANNA;
import static org.throughline.tracking.homework.Life.BERLIN;
import static org.throughline.tracking.homework.Life.MONDAY;
import static org.throughline.tracking.homework.Life.at;
import static org.throughline.tracking.homework.Life.done;
import static org.throughline.tracking.homework.Life.said;
import static org.throughline.tracking.homework.Life.worked;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkPractised;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;
import org.throughline.events.RecordId;
import org.throughline.events.SlotKey;
import org.throughline.events.StaleAggregate;
import org.throughline.events.Windows;

/** Definitions 2.2 and 2.4, sentence by sentence. */
class WhichSlotTest {

    private static final Dose NONE = new Dose(null, null, null);

    private final Life life = new Life();

    @Test
    void the_slot_is_found_by_when_the_work_was_done() {
        var monday = life.assigned(MONDAY);
        var tuesday = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY.plusDays(1), "10:00"));

        var recorded = life.did(tuesday, at(MONDAY, "20:00"));

        assertThat(recorded.slot().id()).isEqualTo(monday);
        assertThat(life.state(tuesday)).isEqualTo(State.OPEN);
    }

    @Test
    void it_is_found_by_when_it_was_received_when_it_lies_more_than_five_minutes_in_the_future() {
        var monday = life.assigned(MONDAY);
        var wednesday = life.assigned(MONDAY.plusDays(2));
        life.until(at(MONDAY, "10:00"));

        var recorded = life.did(wednesday, at(MONDAY.plusDays(2), "10:00"));

        assertThat(recorded.slot().id()).isEqualTo(monday);
        assertThat(recorded.slot().verdict().resolution().countedAt()).isEqualTo(at(MONDAY, "10:00"));
    }

    @Test
    void of_two_open_slots_the_earliest_is_resolved() {
        var monday = life.assigned(MONDAY);
        var tuesday = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY.plusDays(1), "01:00"));

        var recorded = life.did(tuesday, at(MONDAY.plusDays(1), "01:00"));

        assertThat(recorded.slot().id()).isEqualTo(monday);
        assertThat(recorded.slot().verdict().resolution().late()).isFalse();
    }

    @Test
    void quota_slots_of_a_week_are_resolved_in_their_order() {
        var week = new Windows(
                at(MONDAY, "00:00"),
                at(MONDAY.plusDays(7), "00:00"),
                at(MONDAY.plusDays(7), "00:00"),
                at(MONDAY.plusDays(21), "00:00"),
                MONDAY.plusDays(6),
                BERLIN,
                null);
        var second = life.assigned(SlotKey.ofWeek(MONDAY, 2), week, false, NONE, null);
        var first = life.assigned(SlotKey.ofWeek(MONDAY, 1), week, false, NONE, null);
        life.until(at(MONDAY, "10:00"));

        assertThat(life.did(second, at(MONDAY, "10:00")).slot().id()).isEqualTo(first);
        assertThat(life.did(second, at(MONDAY, "11:00")).slot().id()).isEqualTo(second);
    }

    @Test
    void of_two_slots_due_together_the_one_that_has_been_open_for_longer_is_resolved() {
        var again = life.assigned(SlotKey.of(MONDAY.plusDays(6), 2), dueNextMonday("09:00"), false, NONE, null);
        var quota = life.assigned(SlotKey.ofWeek(MONDAY, 1), dueNextMonday("00:00"), false, NONE, null);
        life.until(at(MONDAY, "10:00"));

        assertThat(life.did(again, at(MONDAY, "10:00")).slot().id()).isEqualTo(quota);
        assertThat(life.did(again, at(MONDAY, "11:00")).slot().id()).isEqualTo(again);
    }

    private static Windows dueNextMonday(String opens) {
        var due = at(MONDAY.plusDays(7), "00:00");
        return new Windows(
                at(MONDAY, opens), due, due, at(MONDAY.plusDays(21), "00:00"), MONDAY.plusDays(6), BERLIN, null);
    }

    @Test
    void late_work_resolves_the_newest_missed_slot() {
        var monday = life.assigned(MONDAY);
        var tuesday = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY.plusDays(2), "10:00"));

        var recorded = life.did(monday, at(MONDAY.plusDays(2), "10:00"));

        assertThat(recorded.slot().id()).isEqualTo(tuesday);
        assertThat(recorded.slot().state()).isEqualTo(State.COMPLETED);
        assertThat(life.told().getLast())
                .isInstanceOfSatisfying(
                        HomeworkCompleted.class, it -> assertThat(it.late()).isTrue());
    }

    @Test
    void late_work_must_be_received_before_late_until() {
        var monday = life.assigned(MONDAY);
        life.until(life.slot(monday).windows().lateUntil());

        var recorded = life.did(monday, life.clock.instant());

        assertThat(recorded.record().isExtra()).isTrue();
        assertThat(life.state(monday)).isEqualTo(State.MISSED);
    }

    @Test
    void work_beyond_every_slot_is_extra_kept_and_praised() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        life.did(monday, at(MONDAY, "10:00"));

        var again = life.did(monday, at(MONDAY, "11:00"));

        assertThat(again.slot()).isNull();
        assertThat(life.told().getLast()).isInstanceOf(HomeworkPractised.class);
    }

    @Test
    void a_scheduled_slot_takes_no_record() {
        var tuesday = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY, "10:00"));

        assertThat(life.did(tuesday, at(MONDAY, "10:00")).record().isExtra()).isTrue();
        assertThat(life.state(tuesday)).isEqualTo(State.SCHEDULED);
    }

    @Test
    void a_scheduled_slot_that_is_named_takes_a_record_where_early_is_allowed() {
        var monday = life.assignedEarlyAllowed(MONDAY);
        var tuesday = life.assignedEarlyAllowed(MONDAY.plusDays(1));
        life.until(at(MONDAY, "10:00"));

        var recorded = life.did(tuesday, at(MONDAY, "10:00"));

        assertThat(recorded.slot().id()).isEqualTo(tuesday);
        assertThat(recorded.slot().verdict().resolution().early()).isTrue();
        assertThat(recorded.slot().verdict().resolution().late()).isFalse();
        assertThat(life.state(monday)).isEqualTo(State.OPEN);
    }

    @Test
    void early_is_when_the_work_was_done_not_the_state_on_arrival() {
        var tuesday = life.assignedEarlyAllowed(MONDAY.plusDays(1));
        life.until(at(MONDAY.plusDays(2), "10:00"));
        assertThat(life.state(tuesday)).isEqualTo(State.MISSED);

        var recorded = life.did(tuesday, at(MONDAY, "20:00"));

        assertThat(recorded.slot().verdict().resolution().early()).isTrue();
        assertThat(life.told().getLast())
                .isInstanceOfSatisfying(
                        HomeworkCorrected.class, it -> assertThat(it.early()).isTrue());
    }

    @Test
    void a_slot_that_opens_within_the_skew_takes_the_record() {
        var tuesday = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY, "23:57"));

        var recorded = life.did(tuesday, at(MONDAY.plusDays(1), "00:01"));

        assertThat(recorded.slot().id()).isEqualTo(tuesday);
    }

    @Test
    void an_excused_slot_takes_work_after_the_unresolved_ones() {
        var monday = life.assigned(MONDAY);
        var tuesday = life.assigned(MONDAY.plusDays(1));
        new ExcuseHomework(life.change).excuse(ANNA, monday, ExcuseReason.ILLNESS);
        life.until(at(MONDAY.plusDays(1), "02:00"));

        assertThat(life.did(monday, at(MONDAY.plusDays(1), "02:00")).slot().id())
                .isEqualTo(tuesday);
        assertThat(life.did(monday, at(MONDAY.plusDays(1), "02:00")).slot().id())
                .isEqualTo(monday);
    }

    @Test
    void a_slot_of_a_date_that_did_not_exist_takes_no_record() {
        var monday = life.assigned(SlotKey.of(MONDAY, 1), Life.daily(MONDAY), false, NONE, ExcuseReason.TIMEZONE);
        life.until(at(MONDAY, "10:00"));

        assertThat(life.did(monday, at(MONDAY, "10:00")).record().isExtra()).isTrue();
    }

    @Test
    void the_first_record_wins() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var first = life.did(monday, at(MONDAY, "10:00"));
        life.did(monday, at(MONDAY, "09:00"));

        assertThat(life.slot(monday).verdict().resolution().record())
                .isEqualTo(first.record().id());
    }

    @Test
    void grace_is_part_of_on_time() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "03:59"));

        assertThat(life.did(monday, at(MONDAY.plusDays(1), "03:59"))
                        .slot()
                        .verdict()
                        .resolution()
                        .late())
                .isFalse();
    }

    @Test
    void windows_are_half_open() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "04:00"));

        assertThat(life.did(monday, at(MONDAY.plusDays(1), "04:00"))
                        .slot()
                        .verdict()
                        .resolution()
                        .late())
                .isTrue();
    }

    @Test
    void offline_work_within_72_hours_corrects_the_miss_and_names_it() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00").plus(Duration.ofHours(72)));

        var recorded = life.did(monday, at(MONDAY, "10:00"));

        assertThat(recorded.slot().verdict().resolution().late()).isFalse();
        var told = life.occurrences.envelopes();
        assertThat(life.told().getFirst()).isInstanceOf(HomeworkMissed.class);
        assertThat(life.told().getLast()).isInstanceOf(HomeworkCorrected.class);
        assertThat(told.getLast().causationId()).isEqualTo(told.getFirst().id());
    }

    @Test
    void offline_work_after_72_hours_counts_when_it_was_received() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00").plus(Duration.ofHours(72)).plusMillis(1));

        var recorded = life.did(monday, at(MONDAY, "10:00"));

        assertThat(recorded.slot().id()).isEqualTo(monday);
        assertThat(recorded.slot().verdict().resolution().late()).isTrue();
        assertThat(life.told().getLast()).isInstanceOf(HomeworkCompleted.class);
    }

    @Test
    void offline_work_is_corrected_until_72_hours_after_grace_even_where_nothing_late_is_taken() {
        var due = at(MONDAY, "18:00");
        var strict = new Windows(at(MONDAY, "16:00"), due, due, due, MONDAY, BERLIN, null);
        var prompt = life.assigned(SlotKey.of(MONDAY, 1), strict, false, NONE, null);
        life.until(due.plus(Duration.ofHours(71)));

        life.did(prompt, due.minusSeconds(1));

        assertThat(life.told().getLast()).isInstanceOf(HomeworkCorrected.class);
    }

    @Test
    void a_miss_that_was_excused_and_then_done_is_corrected_too() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "10:00"));
        new ExcuseHomework(life.change).excuse(ANNA, monday, ExcuseReason.ILLNESS);

        life.did(monday, at(MONDAY, "10:00"));

        assertThat(life.told().getLast()).isInstanceOf(HomeworkCorrected.class);
    }

    @Test
    void a_skip_is_on_time_when_it_was_said_before_grace_ended() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "03:59"));

        life.skipped(monday, Barrier.TOO_BUSY, life.clock.instant());

        assertThat(life.told().getLast())
                .isInstanceOfSatisfying(
                        HomeworkSkipped.class, it -> assertThat(it.late()).isFalse());
    }

    @Test
    void an_offline_skip_corrects_the_miss() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(2), "10:00"));

        life.skipped(monday, Barrier.TOO_BUSY, at(MONDAY, "20:00"));

        assertThat(life.state(monday)).isEqualTo(State.SKIPPED);
        assertThat(life.told().getLast()).isInstanceOfSatisfying(HomeworkCorrected.class, it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(it.reason()).isEqualTo(Barrier.TOO_BUSY);
        });
    }

    @Test
    void a_no_said_after_the_miss_is_its_reason() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY.plusDays(1), "10:00"));

        life.skipped(monday, Barrier.TOO_BUSY, life.clock.instant());

        assertThat(life.state(monday)).isEqualTo(State.MISSED);
        assertThat(life.told().getLast()).isInstanceOf(BarrierReported.class);
    }

    @Test
    void the_verdict_does_not_depend_on_whether_the_timer_was_faster() {
        var monday = life.assigned(MONDAY);
        life.clock.set(at(MONDAY.plusDays(1), "04:00"));

        life.skipped(monday, Barrier.TOO_BUSY, life.clock.instant());
        life.deadlines();

        assertThat(life.told()).hasExactlyElementsOfTypes(HomeworkMissed.class, BarrierReported.class);
    }

    @Test
    void an_edit_is_followed_by_the_slot() {
        var monday = life.assigned(MONDAY, new Dose(10.0, "min", null));
        life.until(at(MONDAY, "10:00"));
        var first = life.did(monday, worked(Outcome.COMPLETED, 10.0, null, at(MONDAY, "10:00")));

        life.edit.edit(ANNA, first.record().id(), 1, said(worked(Outcome.PARTIAL, 5.0, null, at(MONDAY, "10:00"))));

        assertThat(life.state(monday)).isEqualTo(State.PARTIAL);
        assertThat(life.told().getLast()).isInstanceOfSatisfying(HomeworkCompleted.class, it -> {
            assertThat(it.revision()).isEqualTo(2);
            assertThat(it.fraction()).isEqualTo(0.5);
        });
        assertThat(life.records.find(ANNA, first.record().id()).orElseThrow().versions())
                .hasSize(2);
    }

    @Test
    void a_skip_may_be_edited_into_work() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var skip = life.skipped(monday, Barrier.TOO_BUSY, life.clock.instant());

        life.edit.edit(ANNA, skip.record().id(), 1, said(done(at(MONDAY, "12:00"))));

        assertThat(life.state(monday)).isEqualTo(State.COMPLETED);
    }

    @Test
    void editing_the_time_never_matches_again_and_never_changes_late_or_early() {
        var monday = life.assigned(MONDAY);
        var tuesday = life.assigned(MONDAY.plusDays(1));
        life.until(at(MONDAY.plusDays(1), "05:00"));
        life.did(tuesday, at(MONDAY.plusDays(1), "05:00"));
        var late = life.did(monday, at(MONDAY.plusDays(1), "05:00"));
        assertThat(late.slot().id()).isEqualTo(monday);

        life.edit.edit(ANNA, late.record().id(), 1, said(done(at(MONDAY, "20:00"))));

        var resolution = life.slot(monday).verdict().resolution();
        assertThat(resolution.late()).isTrue();
        assertThat(resolution.performedAt()).isEqualTo(at(MONDAY, "20:00"));
        assertThat(resolution.countedAt()).isEqualTo(at(MONDAY.plusDays(1), "05:00"));
    }

    @Test
    void nobody_edits_what_they_have_not_seen() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var first = life.did(monday, at(MONDAY, "10:00"));
        life.edit.edit(ANNA, first.record().id(), 1, said(done(at(MONDAY, "09:00"))));

        assertThatExceptionOfType(StaleAggregate.class)
                .isThrownBy(() -> life.edit.edit(ANNA, first.record().id(), 1, said(done(at(MONDAY, "08:00")))));
    }

    @Test
    void a_repeated_submission_ends_in_one_record() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var id = life.nextRecord();
        var said = said(done(at(MONDAY, "10:00")));

        life.record.record(life.slot(monday), id, said);
        life.clock.set(at(MONDAY.plusDays(1), "10:00"));
        var again = life.record.record(life.slot(monday), id, said);

        assertThat(again.slot().id()).isEqualTo(monday);
        assertThat(life.records.of(ANNA)).hasSize(1);
        assertThat(life.told()).hasSize(1);
    }

    @Test
    void the_same_key_for_other_words_is_refused() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var id = life.nextRecord();
        life.record.record(life.slot(monday), id, said(done(at(MONDAY, "10:00"))));

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> life.record.record(life.slot(monday), id, said(done(at(MONDAY, "09:00")))));
    }

    @Test
    void a_retry_after_the_deadline_finishes_what_a_crash_left_half_done() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var id = life.nextRecord();
        var said = said(done(at(MONDAY, "10:00")));
        var slot = life.slot(monday);
        life.records.record(HomeworkRecord.first(id, slot, monday, said, life.clock.instant()), life.clock.instant());
        life.clock.set(at(MONDAY.plusDays(1), "10:00"));
        life.deadlines();

        life.record.record(life.slot(monday), id, said);

        assertThat(life.told()).hasExactlyElementsOfTypes(HomeworkMissed.class, HomeworkCorrected.class);
    }

    @Test
    void a_prediction_starts_the_experiment_and_its_result_resolves_it() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var entry = done(at(MONDAY, "10:00"));
        var words = new Words(null, null, null, Privacy.ALL, false);

        life.record.record(
                life.slot(monday),
                life.nextRecord(),
                new Submission(entry, null, words, Stage.PREDICTION, "prediction"));
        assertThat(life.state(monday)).isEqualTo(State.STARTED);
        life.record.record(
                life.slot(monday), life.nextRecord(), new Submission(entry, null, words, Stage.RESULT, "result"));

        assertThat(life.state(monday)).isEqualTo(State.COMPLETED);
    }

    @Test
    void a_slot_that_was_moved_in_time_is_judged_by_its_new_windows() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        life.rescheduled(monday, Life.daily(MONDAY.plusDays(1)), null);

        life.until(at(MONDAY.plusDays(1), "04:00"));
        assertThat(life.state(monday)).isEqualTo(State.OPEN);
        life.until(at(MONDAY.plusDays(2), "04:00"));
        assertThat(life.state(monday)).isEqualTo(State.MISSED);
    }

    @Test
    void who_wants_to_be_the_first_is_refused_when_something_was_told_and_a_retry_is_not() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        var said = said(done(at(MONDAY, "09:00")));

        var first = life.record.recordFirst(life.slot(monday), new RecordId("phone"), said);

        var again = life.record.recordFirst(life.slot(monday), new RecordId("phone"), said);

        assertThat(again.record().versions()).isEqualTo(first.record().versions());
        assertThatExceptionOfType(AlreadyTold.class)
                .isThrownBy(() -> life.record.recordFirst(life.slot(monday), new RecordId("tablet"), said));
        assertThat(life.records.of(ANNA)).hasSize(1);
        assertThat(life.record
                        .record(life.slot(monday), new RecordId("tablet"), said)
                        .record()
                        .isExtra())
                .isTrue();
    }

    @Test
    void a_second_prediction_is_no_first_one_and_a_result_after_it_is() {
        var monday = life.assigned(MONDAY);
        life.until(at(MONDAY, "10:00"));
        life.record.recordFirst(life.slot(monday), new RecordId("p"), staged(Stage.PREDICTION, "09:00"));

        assertThatExceptionOfType(AlreadyTold.class)
                .isThrownBy(() -> life.record.recordFirst(
                        life.slot(monday), new RecordId("q"), staged(Stage.PREDICTION, "09:30")));
        life.record.recordFirst(life.slot(monday), new RecordId("r"), staged(Stage.RESULT, "09:45"));
        assertThat(life.state(monday)).isEqualTo(State.COMPLETED);
    }

    @Test
    void what_is_heard_again_or_late_is_not_taken_twice() {
        var monday = life.assigned(MONDAY);
        var assigned = life.slot(monday);
        life.rescheduled(monday, Life.daily(MONDAY.plusDays(1)), null);
        var moved = life.slot(monday);

        life.hear.hear(
                java.util.List.of(Life.heard(life.withdrawal(monday, life.clock.instant()), 1, life.clock.instant())));

        assertThat(life.slot(monday)).isEqualTo(moved).isNotEqualTo(assigned);
    }

    private static Submission staged(Stage stage, String time) {
        var words = new Words(null, null, null, Privacy.ALL, false);
        return new Submission(done(at(MONDAY, time)), null, words, stage, stage + time);
    }
}
