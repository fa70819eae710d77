package org.throughline.reminder.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.ReminderStep.AT_PLANNED_TIME;
import static org.throughline.reminder.nudges.Homework.*;

import org.junit.jupiter.api.Test;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.NotSentReason;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.ReminderEvent;
import org.throughline.reminder.nudges.Carrier.Answer;

class SendingTest {

    private static final String TUESDAY = "2026-03-24";

    private final Practice practice = new Practice();

    @Test
    void a_crash_after_the_provider_took_it_makes_a_second_attempt_with_the_same_id() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.afterHandOver.add(() -> {
            throw new Practice.Crash();
        });

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.post)
                .hasSize(2)
                .extracting(Letter::reminder)
                .containsOnly(theReminder().id());
        assertThat(practice.documents.told())
                .filteredOn(ReminderEvent.ReminderSent.class::isInstance)
                .singleElement()
                .extracting(it -> ((ReminderEvent.ReminderSent) it).attempt())
                .isEqualTo(2);
    }

    @Test
    void a_letter_carries_a_link_to_its_slot_that_lives_for_seven_days_of_24_hours() {
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.post)
                .singleElement()
                .extracting(Letter::link)
                .isEqualTo(ANNA.documentId(slotOf(TUESDAY)) + " until " + berlin("2026-03-31T19:00"));
    }

    @Test
    void a_link_lives_no_longer_than_late_work_is_taken_and_leads_nowhere_once_there_is_nothing_to_say() {
        var slot = heard(assigned(TUESDAY, "18:00"));
        var lateUntil = day(TUESDAY, null).lateUntil();

        assertThat(slot.answeredUntil(lateUntil.minusSeconds(60))).isEqualTo(lateUntil);
        assertThat(slot.answeredUntil(lateUntil)).isNull();
        assertThat(slot.heard((OutcomeEvent.AboutSlot) completed(TUESDAY, berlin("2026-03-24T18:00")), 2)
                        .answeredUntil(berlin("2026-03-24T19:00")))
                .isNull();
    }

    private static Slot heard(AssignmentEvent event) {
        return Slot.unheard(ANNA, DIARY, slotOf(TUESDAY)).heard((AssignmentEvent.AboutSlot) event, 1);
    }

    @Test
    void a_crash_before_the_provider_was_asked_is_made_up_for() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.betweenLooks.add(() -> {
            throw new Practice.Crash();
        });

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.post).hasSize(1);
        assertThat(theReminder().progress().sentAt()).isEqualTo(berlin("2026-03-24T18:01"));
    }

    @Test
    void a_record_that_comes_between_the_two_looks_stops_it() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.betweenLooks.add(() -> practice.hear(completed(TUESDAY, berlin("2026-03-24T18:00"))));

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.post).isEmpty();
        assertThat(theReminder().progress().reason()).isEqualTo(NotSentReason.RECORDED);
    }

    @Test
    void a_reminder_that_was_stopped_gives_its_place_of_the_day_back() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.betweenLooks.add(() -> practice.hear(completed(TUESDAY, berlin("2026-03-24T18:00"))));

        practice.until(berlin("2026-03-24T19:00"));

        assertThat(practice.placesTakenOn("2026-03-24")).isZero();
    }

    @Test
    void an_address_that_is_refused_is_not_tried_again() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.answer = Answer.REFUSED;

        practice.until(berlin("2026-03-26T00:00"));

        assertThat(practice.post).hasSize(1);
        assertThat(theReminder().progress())
                .extracting(Progress::state, Progress::reason)
                .containsExactly(ReminderState.FAILED, NotSentReason.ADDRESS_REFUSED);
    }

    @Test
    void while_the_provider_is_away_it_is_tried_again_until_the_quiet_hours_forbid_it() {
        practice.hear(assigned(TUESDAY, "18:00"));
        practice.answer = Answer.UNAVAILABLE;

        practice.until(berlin("2026-03-26T00:00"));

        assertThat(practice.post).hasSizeBetween(5, 12);
        assertThat(theReminder().isOpen()).isFalse();
    }

    @Test
    void without_an_address_the_ledger_says_so() {
        practice.forgetTheAddress();
        practice.hear(assigned(TUESDAY, "18:00"));

        practice.until(berlin("2026-03-26T00:00"));

        assertThat(theReminder().progress().reason()).isEqualTo(NotSentReason.NO_ADDRESS);
    }

    @Test
    void one_click_in_any_message_ends_all_of_them() {
        practice.hear(assigned(TUESDAY, "18:00"), assigned("2026-03-25", "18:00"));
        practice.until(berlin("2026-03-24T19:00"));

        practice.unsubscribe.by(practice.post.getFirst().unsubscribe());
        practice.until(berlin("2026-03-25T19:00"));

        assertThat(practice.post).hasSize(1);
        assertThat(practice.reminder(slotOf("2026-03-25"), AT_PLANNED_TIME)
                        .progress()
                        .reason())
                .isEqualTo(NotSentReason.OPTED_OUT);
    }

    @Test
    void without_consent_there_is_no_mail_and_with_it_there_is_again() {
        practice.agreeing.say(Homework.ANNA, false);
        practice.hear(assigned(TUESDAY, "18:00"), assigned("2026-03-25", "18:00"));
        practice.until(berlin("2026-03-24T19:00"));
        assertThat(practice.post).isEmpty();
        assertThat(theReminder().progress().reason()).isEqualTo(NotSentReason.OPTED_OUT);

        practice.agreeing.say(Homework.ANNA, true);
        practice.until(berlin("2026-03-25T19:00"));

        assertThat(practice.post).hasSize(1);
    }

    @Test
    void whoever_ended_all_messages_and_agrees_anew_wants_them_again() {
        practice.hear(assigned(TUESDAY, "18:00"), assigned("2026-03-25", "18:00"));
        practice.until(berlin("2026-03-24T19:00"));
        practice.unsubscribe.by(practice.post.getFirst().unsubscribe());
        assertThat(practice.consents.of(Homework.ANNA).given()).isFalse();

        practice.agreeing.say(Homework.ANNA, true);
        practice.until(berlin("2026-03-25T19:00"));

        assertThat(practice.post).hasSizeGreaterThan(1);
    }

    private Reminder theReminder() {
        return practice.reminder(slotOf(TUESDAY), AT_PLANNED_TIME);
    }
}
