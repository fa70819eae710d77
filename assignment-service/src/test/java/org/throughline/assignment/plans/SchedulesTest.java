package org.throughline.assignment.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.throughline.assignment.plans.Given.BERLIN;
import static org.throughline.assignment.plans.Given.assigned;
import static org.throughline.assignment.plans.Given.plan;
import static org.throughline.assignment.plans.Given.released;
import static org.throughline.assignment.plans.Given.session;
import static org.throughline.assignment.plans.Given.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.AssignmentId;

class SchedulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
    private static final String NOW = "2026-03-23T09:00:00Z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=3                       | 2026-03-28 | 2026-03-28 2026-03-29 2026-03-30
            FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3          | 2026-03-24 | 2026-03-26 2026-03-30 2026-04-02
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2  | 2026-03-23 | 2026-03-23 2026-04-06
            FREQ=MONTHLY;COUNT=3                     | 2026-03-31 | 2026-03-31 2026-04-30 2026-05-31
            FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2       | 2027-02-01 | 2027-02-28 2027-03-31
            FREQ=DAILY;UNTIL=20260325                | 2026-03-23 | 2026-03-23 2026-03-24 2026-03-25
            FREQ=DAILY;UNTIL=20260324T215959Z        | 2026-03-23 | 2026-03-23 2026-03-24
            FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;COUNT=1 | 2026-03-23 | 2026-11-13
            FREQ=MONTHLY;BYDAY=-1FR;COUNT=2          | 2026-03-23 | 2026-03-27 2026-04-24
            """)
    void rules_are_those_of_rfc_5545(String rrule, LocalDate start, String dates) {
        assertThat(slots(plan(ScheduleForm.recurring(rrule, start, null)), assigned(NOW, BERLIN), null))
                .extracting(slot -> slot.key().value().replace("#1", ""))
                .containsExactly(dates.trim().split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                       | 1.0
            FREQ=DAILY;COUNT=2               | 1.0
            FREQ=DAILY;INTERVAL=3            | 0.333333333
            FREQ=WEEKLY;BYDAY=MO,WE,FR       | 0.428571429
            FREQ=WEEKLY;INTERVAL=2           | 0.071428571
            FREQ=MONTHLY;COUNT=5             | 0.032854209
            """)
    void frequency_is_what_the_rule_repeats(String rrule, double perDay) {
        assertThat(new Recurrence(rrule).perDay(MONDAY.plusDays(1))).isCloseTo(perDay, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;COUNT=2001",
                "FREQ=DAILY;INTERVAL=367",
                "daily, please",
                ""
            })
    void rules_that_are_not_of_dates_are_refused(String rrule) {
        assertThatExceptionOfType(InvalidPlan.class)
                .isThrownBy(() -> ScheduleForm.recurring(rrule, MONDAY, null).toSchedule())
                .satisfies(it ->
                        assertThat(it.flaws()).allMatch(flaw -> flaw.pointer().equals("/schedule/rrule")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31;BYDAY=SU",
                "FREQ=DAILY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=9",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "FREQ=DAILY;UNTIL=20200101"
            })
    void a_rule_is_answered_quickly_even_if_it_never_comes_round(String rrule) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                slots(plan(ScheduleForm.recurring(rrule, MONDAY, null)), assigned(NOW, BERLIN), "2026-05-01");
            } catch (InvalidPlan refused) {
                assertThat(refused.flaws()).isNotEmpty();
            }
        });
    }

    @Test
    void a_form_tells_all_its_flaws_at_once() {
        assertThatExceptionOfType(InvalidPlan.class)
                .isThrownBy(() -> ScheduleForm.programme(new AssignmentId("a"), "P1M", "P0D", 0)
                        .toSchedule())
                .satisfies(it -> assertThat(it.flaws())
                        .extracting(Flaw::pointer)
                        .contains("/schedule/delay", "/schedule/interval", "/schedule/count"));
    }

    @Test
    void a_quota_prorates_its_first_and_last_week_alike() {
        var quota = ScheduleForm.quota(3, MONDAY.plusDays(4), MONDAY.plusDays(15));

        assertThat(slots(plan(quota), assigned(NOW, BERLIN), null))
                .extracting(slot -> slot.key().value())
                .containsExactly("2026-W13#1", "2026-W13#2", "2026-W14#1", "2026-W14#2", "2026-W14#3", "2026-W15#1");
        assertThat(quota.toSchedule().slotsInAll()).hasValue(6);
    }

    @Test
    void a_quota_slot_is_open_all_week_and_a_started_week_from_its_first_day() {
        var all = slots(plan(ScheduleForm.quota(1, MONDAY.plusDays(4), null)), assigned(NOW, BERLIN), "2026-04-06");

        assertThat(all).hasSize(2);
        assertThat(all.getFirst().windows().opensAt()).isEqualTo(Instant.parse("2026-03-26T23:00:00Z"));
        assertThat(all.getFirst().windows().dueAt()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(all.getLast().windows().opensAt()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(all.getLast().windows().graceUntil()).isEqualTo(Instant.parse("2026-04-05T22:00:00Z"));
    }

    @Test
    void session_work_is_due_at_the_next_session_and_without_one_on_monday() {
        var here = assigned(NOW, BERLIN, session("2026-03-17T10:00:00Z"), session("2026-03-24T10:00:00Z"));

        var all = slots(plan(ScheduleForm.betweenSessions()), here, null);

        assertThat(all)
                .extracting(it ->
                        it.windows().opensAt().toString() + " " + it.windows().dueAt())
                .containsExactly(
                        "2026-03-23T09:00:00Z 2026-03-24T10:00:00Z", "2026-03-24T10:50:00Z 2026-03-29T22:00:00Z");
        assertThat(all.getFirst().windows().lateUntil()).isEqualTo(Instant.parse("2026-03-24T10:50:00Z"));
    }

    @Test
    void a_programme_waits_for_the_plan_before_it_and_then_goes_step_by_step() {
        var programme = plan(ScheduleForm.programme(new AssignmentId("first"), "P1D", "P2D", 3));

        assertThat(slots(programme, assigned(NOW, BERLIN), null)).isEmpty();
        assertThat(slots(programme, released(MONDAY), null))
                .extracting(PlannedSlot::day)
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(3), MONDAY.plusDays(5));
    }

    @Test
    void a_later_version_holds_from_its_day_on() {
        var daily = ScheduleForm.recurring("FREQ=DAILY", MONDAY, null);
        var fridays = ScheduleForm.recurring("FREQ=WEEKLY;BYDAY=FR", MONDAY, null);
        var changed = new Plan(List.of(
                new ScheduleVersion(1, MONDAY, daily, WindowRules.DEFAULT, 10.0, List.of()),
                new ScheduleVersion(2, MONDAY.plusDays(2), fridays, WindowRules.DEFAULT, 20.0, List.of())));

        assertThat(slots(changed, assigned(NOW, BERLIN), "2026-04-06"))
                .extracting(PlannedSlot::day)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(4), MONDAY.plusDays(11));
    }

    @Test
    void a_ramp_steps_the_dose_up_from_its_days_on() {
        var ramp = List.of(new DoseStep(MONDAY.plusWeeks(1), 15), new DoseStep(MONDAY.plusWeeks(2), 20));
        var version = new ScheduleVersion(
                1, MONDAY, ScheduleForm.recurring("FREQ=DAILY", MONDAY, null), WindowRules.DEFAULT, 10.0, ramp);

        assertThat(version.doseOn(MONDAY)).isEqualTo(10);
        assertThat(version.doseOn(MONDAY.plusDays(7))).isEqualTo(15);
        assertThat(version.doseOn(MONDAY.plusDays(30))).isEqualTo(20);
    }
}
