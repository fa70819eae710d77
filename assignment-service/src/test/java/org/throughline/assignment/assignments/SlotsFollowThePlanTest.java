package org.throughline.assignment.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.assignment.assignments.Practice.ANNA;
import static org.throughline.assignment.assignments.Practice.MONDAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.assignment.plans.Flaw;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.SlotState;
import org.throughline.assignment.slots.StillOpen;
import org.throughline.events.AssignmentEvent.AssignmentChanged;
import org.throughline.events.AssignmentEvent.AssignmentEnded;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.EndReason;
import org.throughline.events.ExcuseReason;
import org.throughline.events.PauseReason;
import org.throughline.events.RescheduleReason;
import org.throughline.events.WithdrawReason;
import org.throughline.events.ZonePolicy;

class SlotsFollowThePlanTest {

    private static final ScheduleForm DAILY = ScheduleForm.recurring("FREQ=DAILY", MONDAY, "18:00");
    private static final ScheduleForm FORTNIGHT = ScheduleForm.recurring("FREQ=DAILY;COUNT=14", MONDAY, null);

    private final Practice practice = new Practice();

    @Test
    void assigning_tells_the_start_and_then_every_slot_of_five_weeks() {
        practice.assign(DAILY);

        assertThat(practice.told.get(1)).isInstanceOf(AssignmentStarted.class);
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(35).allSatisfy(it -> {
            assertThat(it.doseTarget()).isEqualTo(10);
            assertThat(it.doseUnit()).isEqualTo("minutes");
            assertThat(it.templateVersion()).isEqualTo(3);
            assertThat(it.excused()).isNull();
        });
    }

    @Test
    void the_horizon_rolls_on_without_issuing_anything_twice() {
        practice.assign(DAILY);
        practice.itIs("2026-03-26T08:00:00Z");

        roll();
        roll();

        assertThat(practice.told(HomeworkAssigned.class)).hasSize(38);
        assertThat(practice.told(HomeworkAssigned.class).stream().map(HomeworkAssigned::occurrence))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_crash_half_way_is_finished_by_the_next_roll() {
        practice.slots.crashAfter(10);
        assertThatThrownBy(() -> practice.assign(DAILY)).hasMessage("crashed");
        var halfWay = practice.assignments.find(ANNA, new AssignmentId("plan")).orElseThrow();
        assertThat(halfWay.rollAt()).isEqualTo("2026-03-23T08:01:00Z");

        var finished = roll();

        assertThat(practice.told(HomeworkAssigned.class)).hasSize(35);
        assertThat(finished.rollAt()).isEqualTo("2026-03-24T08:00:00Z");
    }

    @Test
    void a_slot_that_a_late_roll_finds_over_is_born_excused() {
        practice.assign(DAILY);
        practice.itIs("2026-04-29T08:00:00Z");

        roll();

        assertThat(practice.told(HomeworkAssigned.class).stream()
                        .filter(it -> it.excused() == ExcuseReason.LATE_ASSIGNED)
                        .map(it -> it.slot().value()))
                .containsExactly("2026-04-27#1", "2026-04-28#1");
    }

    @Test
    void a_change_withdraws_what_is_no_longer_wanted_and_moves_the_rest() {
        var plan = practice.assign(DAILY);
        practice.itIs("2026-03-25T12:00:00Z");

        practice.change(
                plan, to(ScheduleForm.recurring("FREQ=WEEKLY;BYDAY=WE,FR", MONDAY, "07:00"), MONDAY.plusDays(2)));

        assertThat(practice.open().subList(0, 5))
                .containsExactly("2026-03-23#1", "2026-03-24#1", "2026-03-25#1", "2026-03-27#1", "2026-04-01#1");
        assertThat(practice.told(AssignmentChanged.class))
                .singleElement()
                .satisfies(it -> assertThat(it.plan().scheduleVersion()).isEqualTo(2));
        assertThat(practice.told(HomeworkWithdrawn.class))
                .hasSize(23)
                .allMatch(it -> it.reason() == WithdrawReason.PLAN_CHANGED);
        assertThat(practice.told(HomeworkRescheduled.class))
                .hasSize(10)
                .allMatch(it -> it.reason() == RescheduleReason.PLAN_CHANGED);
    }

    @Test
    void invariant_5_a_change_never_touches_a_slot_that_holds_a_record_nor_issues_it_again() {
        var plan = practice.assign(FORTNIGHT);
        practice.itIs("2026-03-24T12:00:00Z");
        practice.hear("2026-03-23#1", SlotState.RECORDED);
        practice.hear("2026-03-24#1", SlotState.RECORDED);
        practice.hear("2026-03-27#1", SlotState.SKIPPED);
        var before = settled();

        practice.change(plan, to(ScheduleForm.quota(3, MONDAY, null), null));
        var changed = practice.assignments.find(ANNA, plan.id()).orElseThrow();
        practice.change(changed, to(FORTNIGHT, null));
        practice.changes.travel(ANNA, ZoneId.of("Pacific/Apia"));
        roll();

        assertThat(settled()).isEqualTo(before);
        assertThat(practice.told(HomeworkAssigned.class).stream()
                        .filter(it -> it.windows().dueDate().equals(MONDAY.plusDays(1))))
                .hasSize(1);
    }

    @Test
    void a_larger_quota_keeps_what_was_done_this_week() {
        var plan = practice.assign(ScheduleForm.quota(3, MONDAY, null));
        practice.hear("2026-W13#1", SlotState.RECORDED);
        practice.itIs("2026-03-24T12:00:00Z");

        practice.change(plan, to(ScheduleForm.quota(2, MONDAY, null), null));

        assertThat(practice.keys(SlotState.RECORDED)).containsExactly("2026-W13#1");
        assertThat(practice.open()).startsWith("2026-W13#2", "2026-W14#1", "2026-W14#2", "2026-W15#1");
    }

    @Test
    void another_dose_is_told_for_slots_that_exist() {
        var plan = practice.assign(FORTNIGHT);

        practice.change(plan, new Change(MONDAY.plusDays(7), null, null, 20.0, null, Rewording.NONE));

        assertThat(practice.told(HomeworkRescheduled.class)).hasSize(7).allMatch(it -> it.doseTarget() == 20);
        assertThat(practice.slot("2026-03-29#1").doseTarget()).isEqualTo(10);
    }

    @Test
    void a_pause_leaves_the_slots_and_the_horizon_alone() {
        var plan = practice.assign(DAILY);
        new PauseAssignment(practice.steps).pause(ANNA, plan.id(), PauseReason.HOLIDAY);
        practice.itIs("2026-03-30T08:00:00Z");

        roll();
        new ResumeAssignment(practice.steps).resume(ANNA, plan.id());

        assertThat(practice.told(HomeworkWithdrawn.class)).isEmpty();
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(42);
    }

    @Test
    void the_end_withdraws_what_was_to_come() {
        var plan = practice.assign(FORTNIGHT);
        practice.itIs("2026-03-25T00:30:00Z");

        var ended = new EndAssignment(practice.steps, practice.horizon).end(ANNA, plan.id(), EndReason.DISCHARGED);

        assertThat(practice.open()).containsExactly("2026-03-23#1", "2026-03-24#1");
        assertThat(practice.told(HomeworkWithdrawn.class))
                .hasSize(12)
                .allMatch(it -> it.reason() == WithdrawReason.DISCHARGED);
        assertThat(ended.rollAt()).isNull();
        assertThatThrownBy(() -> new PauseAssignment(practice.steps).pause(ANNA, plan.id(), PauseReason.OTHER))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void a_change_to_a_strict_prompt_needs_a_time_of_day_as_a_new_plan_does() {
        var plan = practice.assign(ScheduleForm.recurring("FREQ=DAILY", MONDAY, null));

        assertThatThrownBy(() -> practice.change(
                        plan, new Change(null, null, new WindowRules(null, null, true), null, null, Rewording.NONE)))
                .isInstanceOfSatisfying(
                        InvalidPlan.class,
                        it -> assertThat(it.flaws()).extracting(Flaw::pointer).containsExactly("/schedule/wallTime"));
    }

    @Test
    void a_finite_plan_ends_by_itself_when_no_verdict_can_change_any_more() {
        var plan = practice.assign(ScheduleForm.oneOff(LocalDateTime.parse("2026-03-25T18:00")));
        assertThat(plan.rollAt()).isEqualTo("2026-04-08T16:00:00Z");
        practice.itIs("2026-04-08T16:00:00Z");

        assertThat(roll().standing().state()).isEqualTo(AssignmentState.ENDED);
        assertThat(practice.told(AssignmentEnded.class))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(EndReason.FINISHED));
    }

    @Test
    void session_work_moves_with_the_session_and_keeps_its_key() {
        practice.meets("2026-03-24T10:00:00Z", "2026-03-31T10:00:00Z");
        practice.assign(ScheduleForm.betweenSessions());
        assertThat(practice.open()).containsExactly("2026-03-24#1", "2026-03-31#1", "2026-04-05#1");
        practice.itIs("2026-03-25T10:00:00Z");

        practice.meets("2026-04-01T15:00:00Z");

        assertThat(practice.slot("2026-03-31#1").windows().dueAt()).isEqualTo("2026-04-01T15:00:00Z");
        assertThat(practice.told(HomeworkRescheduled.class).getFirst().reason())
                .isEqualTo(RescheduleReason.SESSION_MOVED);
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(3);
    }

    @Test
    void session_work_done_early_is_not_asked_for_again_when_the_session_moves() {
        practice.meets("2026-03-24T10:00:00Z");
        practice.assign(ScheduleForm.betweenSessions());
        practice.hear("2026-03-24#1", SlotState.RECORDED);

        practice.meets("2026-03-26T10:00:00Z");

        assertThat(practice.keys(SlotState.RECORDED)).containsExactly("2026-03-24#1");
        assertThat(practice.open()).containsExactly("2026-03-29#1");
    }

    @Test
    void a_journey_leaves_an_open_slot_the_later_end_and_moves_the_rest() {
        practice.assign(FORTNIGHT);

        practice.changes.travel(ANNA, ZoneId.of("America/New_York"));
        roll();

        assertThat(practice.slot("2026-03-23#1").windows().dueAt()).isEqualTo("2026-03-24T04:00:00Z");
        assertThat(practice.slot("2026-03-24#1").windows().opensAt()).isEqualTo("2026-03-24T04:00:00Z");
        assertThat(practice.told(HomeworkRescheduled.class))
                .hasSize(14)
                .allMatch(it -> it.reason() == RescheduleReason.ZONE_CHANGED);
    }

    @Test
    void a_journey_east_does_not_shorten_what_is_open() {
        practice.assign(FORTNIGHT);
        var before = practice.slot("2026-03-23#1").windows();

        practice.changes.travel(ANNA, ZoneId.of("Australia/Sydney"));
        roll();

        var after = practice.slot("2026-03-23#1").windows();
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.dueDate()).isEqualTo(MONDAY);
        assertThat(after.opensAt()).isEqualTo(before.opensAt());
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(14);
    }

    @Test
    void a_plan_that_stays_at_home_does_not_travel() {
        var athome = new Practice(ZonePolicy.HOME);
        athome.assign(FORTNIGHT);

        athome.changes.travel(ANNA, ZoneId.of("America/New_York"));

        assertThat(athome.told(HomeworkRescheduled.class)).isEmpty();
    }

    @Test
    void a_date_lost_over_the_date_line_is_excused() {
        practice.changes.travel(ANNA, ZoneId.of("Pacific/Niue"));
        practice.itIs("2026-03-25T10:30:00Z");
        practice.assign(ScheduleForm.recurring("FREQ=DAILY;COUNT=5", MONDAY.plusDays(1), null));

        practice.changes.travel(ANNA, ZoneId.of("Pacific/Kiritimati"));

        assertThat(practice.told(HomeworkRescheduled.class).stream()
                        .filter(it -> it.excused() == ExcuseReason.TIMEZONE)
                        .map(HomeworkRescheduled::occurrence))
                .containsExactly(practice.slot("2026-03-25#1").id());
    }

    @Test
    void a_single_time_lost_over_the_date_line_shifts_by_the_gap() {
        practice.changes.travel(ANNA, ZoneId.of("Pacific/Niue"));
        practice.itIs("2026-03-25T10:30:00Z");
        practice.assign(ScheduleForm.oneOff(LocalDateTime.parse("2026-03-25T18:00")));
        var due = practice.slots().getFirst().windows().dueAt();

        practice.changes.travel(ANNA, ZoneId.of("Pacific/Kiritimati"));

        assertThat(practice.slots().getFirst().windows().dueAt()).isEqualTo(due);
    }

    @Test
    void a_programme_begins_when_the_plan_before_it_is_done() {
        practice.assign("first", ScheduleForm.oneOff(LocalDateTime.parse("2026-03-25T18:00")), WindowRules.DEFAULT);
        practice.assign(ScheduleForm.programme(new AssignmentId("first"), "P1D", "P2D", 3));
        assertThat(practice.slots()).isEmpty();
        practice.itIs("2026-03-24T12:00:00Z");

        var first = practice.slots.of(ANNA, new AssignmentId("first")).getFirst();
        practice.outcomes.hear(List.of(new HearOutcomes.Heard(
                new org.throughline.assignment.slots.Slots.Address(ANNA, first.id()), SlotState.RECORDED, 1)));

        assertThat(practice.open()).containsExactly("2026-03-25#1", "2026-03-27#1", "2026-03-29#1");
    }

    @Test
    void what_was_missed_can_be_tried_again_once_before_the_next_session() {
        practice.meets("2026-03-26T10:00:00Z");
        practice.assign(FORTNIGHT);
        practice.itIs("2026-03-24T09:00:00Z");
        var missed = practice.slot("2026-03-23#1").id();
        var open = practice.slot("2026-03-24#1").id();

        var again = tryAgain().again(ANNA, new AssignmentId("plan"), missed);

        assertThat(again.key().value()).isEqualTo("2026-03-26#2");
        assertThat(again.windows().dueAt()).isEqualTo("2026-03-26T10:00:00Z");
        assertThat(tryAgain().again(ANNA, new AssignmentId("plan"), missed).id())
                .isEqualTo(again.id());
        assertThatThrownBy(() -> tryAgain().again(ANNA, new AssignmentId("plan"), open))
                .isInstanceOf(StillOpen.class);
        roll();
        assertThat(practice.open()).contains("2026-03-26#1", "2026-03-26#2");
    }

    @Test
    void plans_that_a_crash_kept_from_following_a_journey_follow_later() {
        practice.assign(FORTNIGHT);
        practice.slots.crashAfter(5);
        assertThatThrownBy(() -> practice.changes.travel(ANNA, ZoneId.of("America/New_York")))
                .hasMessage("crashed");
        assertThat(practice.clients.find(ANNA).orElseThrow().plansFollowAt()).isEqualTo("2026-03-23T08:01:00Z");

        var followed = practice.changes.follow(ANNA);

        assertThat(followed.plansFollowAt()).isNull();
        assertThat(practice.told(HomeworkRescheduled.class)).hasSize(14);
    }

    @Test
    void a_step_that_was_taken_already_is_told_once() {
        var plan = practice.assign(DAILY);
        var pause = new PauseAssignment(practice.steps);

        pause.pause(ANNA, plan.id(), PauseReason.HOLIDAY);
        var again = pause.pause(ANNA, plan.id(), PauseReason.HOLIDAY);

        assertThat(again.standing().state()).isEqualTo(AssignmentState.PAUSED);
        assertThat(practice.told(AssignmentPaused.class)).hasSize(1);
        assertThatThrownBy(() -> pause.pause(ANNA, plan.id(), PauseReason.ILLNESS))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void an_offer_becomes_slots_only_when_it_is_accepted() {
        var offer = practice.assign("plan", FORTNIGHT, WindowRules.DEFAULT, Acceptance.EXPLICIT, null);
        assertThat(practice.slots()).isEmpty();
        practice.itIs("2026-03-25T12:00:00Z");

        var accepted = new AcceptAssignment(practice.steps).accept(ANNA, offer.id(), "in the tram");

        assertThat(practice.open()).hasSize(12).startsWith("2026-03-25#1");
        assertThat(accepted.agreement().adaptation()).isEqualTo("in the tram");
    }

    @Test
    void an_assignment_that_takes_anothers_place_ends_it_and_is_named_by_it() {
        practice.assign(FORTNIGHT);

        practice.assign("new", DAILY, WindowRules.DEFAULT, Acceptance.IMPLICIT, new AssignmentId("plan"));

        var old = practice.assignments.find(ANNA, new AssignmentId("plan")).orElseThrow();
        assertThat(old.standing().state()).isEqualTo(AssignmentState.SUPERSEDED);
        assertThat(old.standing().supersededBy()).isEqualTo(new AssignmentId("new"));
        assertThat(practice.open()).isEmpty();
    }

    private Assignment roll() {
        return practice.horizon.roll(ANNA, new AssignmentId("plan"));
    }

    private TryAgainThisWeek tryAgain() {
        return new TryAgainThisWeek(practice.assignments, practice.slots, practice.clients, practice);
    }

    private static Change to(ScheduleForm schedule, LocalDate from) {
        return new Change(from, schedule, null, null, null, Rewording.NONE);
    }

    private List<Slot> settled() {
        return practice.slots().stream()
                .filter(it -> it.state() != SlotState.OPEN && it.state() != SlotState.WITHDRAWN)
                .toList();
    }
}
