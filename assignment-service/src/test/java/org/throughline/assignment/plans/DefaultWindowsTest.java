package org.throughline.assignment.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assignment.plans.Given.BERLIN;
import static org.throughline.assignment.plans.Given.assigned;
import static org.throughline.assignment.plans.Given.plan;
import static org.throughline.assignment.plans.Given.session;
import static org.throughline.assignment.plans.Given.slots;
import static org.throughline.assignment.plans.Given.theOnly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.throughline.events.SlotKey;

class DefaultWindowsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 24);
    private static final String NOW = "2026-03-24T09:00:00Z";

    @Test
    void one_off_work_opens_when_assigned_and_has_a_day_of_grace() {
        var slot = theOnly(plan(ScheduleForm.oneOff(LocalDateTime.parse("2026-03-29T18:00"))), assigned(NOW, BERLIN));

        assertThat(slot.key()).isEqualTo(new SlotKey("2026-03-29#1"));
        assertThat(slot.windows().opensAt()).isEqualTo(Instant.parse(NOW));
        assertThat(slot.windows().dueAt()).isEqualTo(Instant.parse("2026-03-29T16:00:00Z"));
        assertThat(slot.windows().graceUntil()).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
    }

    @Test
    void a_strict_prompt_is_open_for_two_hours_from_the_planned_time() {
        var strict = new WindowRules(null, null, true);
        var slot = theOnly(
                plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=1", TUESDAY, "23:00"), strict), assigned(NOW, BERLIN));

        assertThat(slot.windows().opensAt()).isEqualTo(Instant.parse("2026-03-24T22:00:00Z"));
        assertThat(slot.windows().dueAt()).isEqualTo(Instant.parse("2026-03-25T00:00:00Z"));
        assertThat(slot.windows().graceUntil()).isEqualTo(slot.windows().dueAt());
        assertThat(slot.key()).isEqualTo(SlotKey.of(TUESDAY, 1));
        assertThat(slot.windows().dueDate()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(slot.strict()).isTrue();
    }

    @Test
    void a_therapist_may_open_earlier_and_give_more_grace_in_calendar_days() {
        var rules = new WindowRules(Duration.ofDays(7), Duration.ofDays(1), false);
        var windows = theOnly(
                        plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=1", LocalDate.of(2026, 3, 31), null), rules),
                        assigned(NOW, BERLIN))
                .windows();

        assertThat(windows.dueAt()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(windows.opensAt()).isEqualTo(Instant.parse("2026-03-24T23:00:00Z"));
        assertThat(windows.graceUntil()).isEqualTo(Instant.parse("2026-04-01T22:00:00Z"));
    }

    @Test
    void late_work_is_received_until_the_session_after_grace_ends() {
        var here = assigned(NOW, BERLIN, session("2026-03-25T01:00:00Z"), session("2026-03-26T10:00:00Z"));

        assertThat(today(here).lateUntil()).isEqualTo(Instant.parse("2026-03-26T10:50:00Z"));
    }

    @Test
    void late_work_is_received_for_fourteen_calendar_days_at_most() {
        assertThat(today(assigned(NOW, BERLIN)).lateUntil()).isEqualTo(Instant.parse("2026-04-07T22:00:00Z"));
        assertThat(today(assigned(NOW, BERLIN, session("2026-04-20T10:00:00Z"))).lateUntil())
                .isEqualTo(Instant.parse("2026-04-07T22:00:00Z"));
    }

    @Test
    void late_work_is_never_received_shorter_than_grace() {
        var rules = new WindowRules(null, Duration.ofDays(20), false);
        var windows = theOnly(
                        plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=1", TUESDAY, null), rules), assigned(NOW, BERLIN))
                .windows();

        assertThat(windows.lateUntil()).isEqualTo(windows.graceUntil());
    }

    @Test
    void a_slot_that_was_due_when_the_plan_began_is_not_planned() {
        var daily = plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=3", TUESDAY.minusDays(1), null));

        assertThat(slots(daily, assigned(NOW, BERLIN), null))
                .extracting(PlannedSlot::day)
                .containsExactly(TUESDAY, TUESDAY.plusDays(1));
        assertThat(slots(daily, assigned("2026-03-24T23:00:00Z", BERLIN), null))
                .extracting(PlannedSlot::day)
                .containsExactly(TUESDAY.plusDays(1));
    }

    private static org.throughline.events.Windows today(Surroundings here) {
        return theOnly(plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=1", TUESDAY, null)), here)
                .windows();
    }
}
