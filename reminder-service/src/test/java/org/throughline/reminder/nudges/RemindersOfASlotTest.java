package org.throughline.reminder.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.ReminderStep.AFTER_BARRIER;
import static org.throughline.events.ReminderStep.AFTER_MISS;
import static org.throughline.events.ReminderStep.AT_PLANNED_TIME;
import static org.throughline.events.ReminderStep.BEFORE_DUE;
import static org.throughline.reminder.nudges.Homework.*;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.Barrier;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.ExcuseReason;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderEvent;
import org.throughline.events.Windows;
import org.throughline.reminder.preferences.Intensity;

class RemindersOfASlotTest {

    private static final String TUESDAY = "2026-03-24";
    private static final String WEDNESDAY = "2026-03-25";

    private final Practice practice = new Practice();

    @Test
    void a_reminder_comes_at_the_agreed_time() {
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.until(berlin("2026-03-24T19:00"));

        var sent = practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME);
        assertThat(sent.state()).isEqualTo(ReminderState.SENT);
        assertThat(sent.progress().sentAt()).isEqualTo(berlin("2026-03-24T18:00"));
        assertThat(practice.post).hasSize(1);
    }

    @Test
    void without_an_agreed_time_it_comes_in_the_evening() {
        practice.hear(assigned(TUESDAY, null));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME).sendAt()).isEqualTo(berlin("2026-03-24T18:00"));
    }

    @Test
    void after_an_early_reminder_a_second_one_comes_before_the_quiet_hours() {
        practice.hear(assigned(TUESDAY, "09:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), BEFORE_DUE).sendAt()).isEqualTo(berlin("2026-03-24T20:30"));
    }

    @Test
    void two_reminders_of_a_slot_are_four_hours_apart() {
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.assertNothingPlanned(slotOf(TUESDAY), BEFORE_DUE);
    }

    @Test
    void work_done_cancels_what_is_left_and_says_what_the_reminder_achieved() {
        practice.hear(assigned(TUESDAY, "09:00"));
        practice.until(berlin("2026-03-24T10:00"));

        practice.hear(completed(TUESDAY, berlin("2026-03-24T10:00")));
        practice.until(berlin("2026-03-26T00:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), BEFORE_DUE).progress())
                .extracting(Progress::state, Progress::reason)
                .containsExactly(ReminderState.CANCELLED, NotSentReason.RECORDED);
        assertThat(practice.documents.told()).hasAtLeastOneElementOfType(ReminderEvent.ReminderActed.class);
        assertThat(practice.post).hasSize(1);
    }

    @Test
    void an_outcome_heard_before_its_assignment_plans_nothing() {
        practice.hear(completed(TUESDAY, MONDAY_NOON));
        practice.hear(assigned(TUESDAY, "18:00"));

        assertThat(practice.reminders.of(ANNA)).isEmpty();
    }

    @Test
    void a_slot_that_was_started_is_still_reminded_of() {
        practice.hear(assigned(TUESDAY, "18:00"), started(TUESDAY, berlin("2026-03-24T12:00")));

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.post).hasSize(1);
    }

    @Test
    void hearing_everything_again_sends_nothing_again() {
        practice.hear(assigned(TUESDAY, "09:00"));
        practice.until(berlin("2026-03-25T05:00"));
        practice.hear(missed(TUESDAY));
        practice.until(berlin("2026-03-28T05:00"));
        var before = practice.post.size();
        var told = practice.documents.told().size();

        practice.hearAllAgain();
        practice.until(berlin("2026-04-10T05:00"));

        assertThat(practice.post).hasSize(before);
        assertThat(practice.documents.told()).hasSize(told);
    }

    @Test
    void a_slot_that_is_heard_of_after_its_time_is_left_alone() {
        practice.clock.set(berlin("2026-04-20T12:00"));

        practice.hear(assigned(TUESDAY, "09:00"), missed(TUESDAY));

        assertThat(practice.reminders.of(ANNA)).isEmpty();
    }

    @Test
    void a_moved_slot_moves_its_reminders() {
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.hear(rescheduled(TUESDAY, day(WEDNESDAY, "17:00")));
        practice.until(berlin("2026-03-25T18:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .sentAt())
                .isEqualTo(berlin("2026-03-25T17:00"));
        assertThat(practice.post).hasSize(1);
    }

    @Test
    void a_withdrawn_slot_says_nothing() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.hear(withdrawn(TUESDAY));
        practice.until(berlin("2026-03-25T18:00"));

        assertThat(practice.post).isEmpty();
    }

    @Test
    void during_a_pause_nothing_is_sent_and_afterwards_it_goes_on() {
        practice.hear(assigned(TUESDAY, "18:00"), assigned("2026-03-27", "18:00"));

        practice.hear(paused(berlin("2026-03-23T13:00")));
        practice.until(berlin("2026-03-26T10:00"));
        practice.hear(resumed(berlin("2026-03-26T10:00")));
        practice.until(berlin("2026-03-27T19:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .reason())
                .isEqualTo(NotSentReason.PAUSED);
        assertThat(practice.reminder(slotOf("2026-03-27"), AT_PLANNED_TIME).state())
                .isEqualTo(ReminderState.SENT);
    }

    @Test
    void an_excused_slot_says_nothing() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.hear(excused(TUESDAY, ExcuseReason.ILLNESS, MONDAY_NOON));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .reason())
                .isEqualTo(NotSentReason.EXCUSED);
    }

    @Test
    void a_reminder_waits_for_the_answer_to_a_question() {
        practice.hear(assigned(TUESDAY, "18:00"), excused(TUESDAY, ExcuseReason.QUESTION, MONDAY_NOON));
        practice.until(berlin("2026-03-24T12:00"));
        practice.hear(answered(TUESDAY, berlin("2026-03-24T12:00")));

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.post).hasSize(1);
    }

    @Test
    void after_a_miss_one_kind_message_comes_when_the_quiet_hours_are_over() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.until(berlin("2026-03-25T04:00"));

        practice.hear(missed(TUESDAY));
        practice.until(berlin("2026-03-25T12:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), AFTER_MISS).progress().sentAt())
                .isEqualTo(berlin("2026-03-25T08:00"));
    }

    @Test
    void work_that_turns_out_to_have_been_done_takes_the_message_back() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.until(berlin("2026-03-25T04:00"));
        practice.hear(missed(TUESDAY), corrected(TUESDAY, berlin("2026-03-25T05:00")));

        practice.until(berlin("2026-03-25T12:00"));

        assertThat(practice.post).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Barrier.class,
            names = {"EMOTIONALLY_DIFFICULT", "SHAME"})
    void after_what_hurts_no_message_follows_and_the_ledger_says_why(Barrier sensitive) {
        practice.hear(assigned(TUESDAY, "18:00"), skipped(TUESDAY, sensitive, MONDAY_NOON));

        practice.until(berlin("2026-03-26T12:00"));

        assertThat(practice.post).isEmpty();
        assertThat(practice.reminder(slotOf(TUESDAY), AFTER_BARRIER).progress())
                .extracting(Progress::state, Progress::reason)
                .containsExactly(ReminderState.SUPPRESSED, NotSentReason.SENSITIVE_BARRIER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Barrier.class,
            names = {"EMOTIONALLY_DIFFICULT", "SHAME"})
    void the_next_miss_after_what_hurts_is_not_mentioned_either(Barrier sensitive) {
        practice.hear(assigned(TUESDAY, "18:00"), assigned(WEDNESDAY, "18:00"));
        practice.hear(skipped(TUESDAY, sensitive, MONDAY_NOON));
        practice.until(berlin("2026-03-26T04:00"));
        practice.hear(missed(WEDNESDAY));
        practice.until(berlin("2026-03-26T12:00"));

        assertThat(practice.reminder(slotOf(WEDNESDAY), AFTER_MISS).progress().reason())
                .isEqualTo(NotSentReason.SENSITIVE_BARRIER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Barrier.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMOTIONALLY_DIFFICULT", "SHAME"})
    void every_other_barrier_is_answered_at_once(Barrier barrier) {
        practice.hear(assigned(TUESDAY, "18:00"), skipped(TUESDAY, barrier, MONDAY_NOON));

        practice.until(MONDAY_NOON.plusSeconds(1));

        assertThat(practice.post).singleElement().satisfies(it -> {
            assertThat(it.step()).isEqualTo(AFTER_BARRIER);
            assertThat(it.barrier()).isEqualTo(barrier);
        });
    }

    @Test
    void a_barrier_told_after_a_miss_replaces_the_message_about_the_miss() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.until(berlin("2026-03-25T05:00"));
        practice.hear(missed(TUESDAY), barrier(TUESDAY, Barrier.TOO_BUSY, berlin("2026-03-25T05:00")));

        practice.until(berlin("2026-03-25T12:00"));

        practice.assertNothingPlanned(slotOf(TUESDAY), AFTER_MISS);
        assertThat(practice.reminder(slotOf(TUESDAY), AFTER_BARRIER).state()).isEqualTo(ReminderState.SENT);
    }

    @Test
    void a_slot_gets_two_messages_in_all() {
        practice.hear(assigned(TUESDAY, "09:00"));
        practice.until(berlin("2026-03-25T04:00"));
        practice.hear(missed(TUESDAY));
        practice.until(berlin("2026-03-25T12:00"));

        assertThat(practice.post).hasSize(2);
        assertThat(practice.reminder(slotOf(TUESDAY), AFTER_MISS).progress().reason())
                .isEqualTo(NotSentReason.SLOT_CAP);
    }

    @Test
    void a_planned_time_inside_the_quiet_hours_is_dropped_with_its_reason_when_the_slot_ends_before_they_do() {
        practice.hear(assigned(TUESDAY, "23:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .reason())
                .isEqualTo(NotSentReason.QUIET_HOURS);
        assertThat(practice.reminder(slotOf(TUESDAY), BEFORE_DUE).sendAt()).isEqualTo(berlin("2026-03-24T20:30"));
    }

    @Test
    void a_reminder_that_is_held_up_into_the_quiet_hours_waits_for_the_morning() {
        practice.hear(assignedForThreeDays(day(TUESDAY, "18:00")));
        practice.clock.set(berlin("2026-03-24T22:00"));

        practice.until(berlin("2026-03-24T22:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME).sendAt()).isEqualTo(berlin("2026-03-25T08:00"));
        practice.until(berlin("2026-03-25T09:00"));
        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .attempt())
                .isEqualTo(1);
    }

    private static AssignmentEvent assignedForThreeDays(Windows it) {
        return assigned(
                slotOf(TUESDAY),
                TUESDAY,
                new Windows(
                        it.opensAt(),
                        it.dueAt().plus(Duration.ofDays(2)),
                        it.graceUntil().plus(Duration.ofDays(2)),
                        it.lateUntil(),
                        it.dueDate().plusDays(2),
                        it.zone(),
                        it.plannedAt()));
    }

    @Test
    void three_a_week_are_prompted_on_three_days_and_spoken_of_once_at_the_end() {
        practice.hear(ofWeek(1), ofWeek(2), ofWeek(3));

        practice.until(berlin("2026-03-30T00:00"));

        assertThat(practice.documents.told())
                .filteredOn(ReminderEvent.ReminderSent.class::isInstance)
                .extracting(it -> ((ReminderEvent.ReminderSent) it).sentAt())
                .containsExactly(
                        berlin("2026-03-24T18:00"),
                        berlin("2026-03-26T18:00"),
                        berlin("2026-03-28T18:00"),
                        berlin("2026-03-29T20:30"));
    }

    @Test
    void before_a_morning_session_the_prompt_comes_the_evening_before() {
        var windows = day(TUESDAY, null);
        var session = new Windows(
                windows.opensAt().minus(Duration.ofDays(7)),
                berlin("2026-03-25T09:00"),
                berlin("2026-03-25T09:00"),
                windows.lateUntil(),
                LocalDate.parse(WEDNESDAY),
                windows.zone(),
                null);

        practice.hear(assigned(slotOf(WEDNESDAY), WEDNESDAY, session));

        assertThat(practice.reminder(slotOf(WEDNESDAY), AT_PLANNED_TIME).sendAt())
                .isEqualTo(berlin("2026-03-24T18:00"));
    }

    @Test
    void light_means_one_prompt() {
        practice.prefer(Intensity.LIGHT, 3);
        practice.hear(assigned(TUESDAY, "09:00"));

        practice.until(berlin("2026-03-25T00:00"));

        assertThat(practice.post).hasSize(1);
        assertThat(practice.reminder(slotOf(TUESDAY), BEFORE_DUE).progress().reason())
                .isEqualTo(NotSentReason.INTENSITY);
    }

    @Test
    void a_day_has_only_so_many_messages() {
        practice.prefer(Intensity.NORMAL, 1);
        practice.hear(assigned(TUESDAY, "09:00"));

        practice.until(berlin("2026-03-25T00:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), BEFORE_DUE).progress().reason())
                .isEqualTo(NotSentReason.DAY_CAP);
    }

    @Test
    void while_the_clinic_is_suspended_nothing_goes_out_and_the_ledger_says_why() {
        practice.hear(assigned(TUESDAY, "09:00"));

        practice.standing = Standing.SUSPENDED;
        practice.until(berlin("2026-03-24T12:00"));
        assertThat(practice.post).isEmpty();
        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .reason())
                .isEqualTo(NotSentReason.CLINIC_SUSPENDED);

        practice.standing = Standing.ACTIVE;
        practice.until(berlin("2026-03-25T00:00"));
        assertThat(practice.post).extracting(Letter::step).containsExactly(BEFORE_DUE);
    }

    @Test
    void a_snoozed_reminder_comes_later() {
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.snoozing.snooze(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME), berlin("2026-03-24T20:00"));
        practice.hear(started(TUESDAY, berlin("2026-03-24T10:00")));
        practice.until(berlin("2026-03-24T20:30"));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .sentAt())
                .isEqualTo(berlin("2026-03-24T20:00"));
    }

    @Test
    void a_reminder_that_was_sent_can_be_asked_for_once_more() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.until(berlin("2026-03-24T18:30"));

        practice.snoozing.snooze(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME), berlin("2026-03-24T19:30"));
        practice.until(berlin("2026-03-24T20:00"));

        assertThat(practice.post).hasSize(2);
    }

    @Test
    void snoozed_beyond_the_end_it_is_not_sent_at_all() {
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.snoozing.snooze(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME), berlin("2026-03-26T20:00"));

        assertThat(practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME)
                        .progress()
                        .reason())
                .isEqualTo(NotSentReason.SNOOZED);
    }
}
