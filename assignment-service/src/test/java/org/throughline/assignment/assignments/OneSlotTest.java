package org.throughline.assignment.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.assignment.assignments.Practice.ANNA;
import static org.throughline.assignment.assignments.Practice.MONDAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.MovedTo;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.assignment.slots.Settled;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.SlotState;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.EndReason;
import org.throughline.events.PauseReason;
import org.throughline.events.RescheduleReason;
import org.throughline.events.WithdrawReason;

/** Only this one, as a calendar asks: this, this and following, or all. */
class OneSlotTest {

    private static final AssignmentId PLAN = new AssignmentId("plan");
    private static final ScheduleForm DAILY = ScheduleForm.recurring("FREQ=DAILY", MONDAY, "18:00");
    private static final ScheduleForm FORTNIGHT = ScheduleForm.recurring("FREQ=DAILY;COUNT=14", MONDAY, null);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private final Practice practice = new Practice();
    private final ChangeOneSlot one =
            new ChangeOneSlot(practice.assignments, practice.slots, practice.clients, practice);

    @Test
    void one_slot_moves_and_keeps_its_key_and_the_others_stay() {
        practice.assign(DAILY);

        var moved = move("2026-03-25#1", FRIDAY, LocalTime.of(7, 0));

        assertThat(moved.key().value()).isEqualTo("2026-03-25#1");
        assertThat(moved.windows().dueDate()).isEqualTo(FRIDAY);
        assertThat(moved.windows().plannedAt()).isEqualTo("2026-03-27T06:00:00Z");
        assertThat(practice.told(HomeworkRescheduled.class)).singleElement().satisfies(it -> {
            assertThat(it.occurrence()).isEqualTo(moved.id());
            assertThat(it.windows()).isEqualTo(moved.windows());
            assertThat(it.reason()).isEqualTo(RescheduleReason.PLAN_CHANGED);
        });
        move("2026-03-25#1", FRIDAY, LocalTime.of(7, 0));
        assertThat(practice.told(HomeworkRescheduled.class)).hasSize(1);
    }

    @Test
    void a_move_survives_the_roll_a_pause_and_a_later_version() {
        var plan = practice.assign(DAILY);
        var moved = move("2026-03-25#1", FRIDAY, LocalTime.of(7, 0));
        practice.itIs("2026-03-24T08:00:00Z");

        roll();
        new PauseAssignment(practice.steps).pause(ANNA, PLAN, PauseReason.HOLIDAY);
        new ResumeAssignment(practice.steps).resume(ANNA, PLAN);
        assertThat(practice.slot("2026-03-25#1").windows()).isEqualTo(moved.windows());
        practice.change(current(plan), to(ScheduleForm.recurring("FREQ=DAILY", MONDAY, "20:00"), null));

        assertThat(practice.slot("2026-03-25#1").windows()).isEqualTo(moved.windows());
        assertThat(practice.slot("2026-03-26#1").windows().plannedAt()).isEqualTo("2026-03-26T19:00:00Z");
        assertThat(practice.told(HomeworkAssigned.class).stream().map(HomeworkAssigned::occurrence))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_moved_slot_travels_with_the_client_at_the_wall_time_it_was_moved_to() {
        practice.assign(FORTNIGHT);
        move("2026-03-25#1", FRIDAY, LocalTime.of(7, 0));

        practice.changes.travel(ANNA, ZoneId.of("America/New_York"));

        var there = practice.slot("2026-03-25#1").windows();
        assertThat(there.dueDate()).isEqualTo(FRIDAY);
        assertThat(there.plannedAt()).isEqualTo("2026-03-27T11:00:00Z");
        practice.changes.travel(ANNA, ZoneId.of("Europe/Berlin"));
        assertThat(practice.slot("2026-03-25#1").windows().plannedAt()).isEqualTo("2026-03-27T06:00:00Z");
    }

    @Test
    void what_was_open_stays_open_when_it_is_moved() {
        practice.assign(DAILY);
        var before = practice.slot("2026-03-23#1").windows();

        var moved = move("2026-03-23#1", FRIDAY, null);
        roll();

        assertThat(moved.windows().opensAt()).isEqualTo(before.opensAt());
        assertThat(practice.slot("2026-03-23#1").windows()).isEqualTo(moved.windows());
    }

    @Test
    void a_slot_that_was_taken_out_is_told_once_and_never_issued_again() {
        var plan = practice.assign(DAILY);
        var out = practice.slot("2026-03-25#1").id();

        takeOut("2026-03-25#1");
        takeOut("2026-03-25#1");
        roll();
        practice.change(current(plan), to(ScheduleForm.recurring("FREQ=DAILY", MONDAY, "20:00"), null));
        practice.changes.travel(ANNA, ZoneId.of("America/New_York"));
        roll();

        assertThat(practice.told(HomeworkWithdrawn.class)).singleElement().satisfies(it -> {
            assertThat(it.occurrence()).isEqualTo(out);
            assertThat(it.reason()).isEqualTo(WithdrawReason.PLAN_CHANGED);
        });
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(35);
        assertThat(practice.open()).doesNotContain("2026-03-25#1", "2026-03-25#2");
    }

    @ParameterizedTest
    @EnumSource(names = {"RECORDED", "SKIPPED", "MISSED", "EXCUSED"})
    void a_slot_that_holds_a_record_or_a_verdict_is_never_moved_nor_taken_out(SlotState settled) {
        practice.assign(DAILY);
        practice.hear("2026-03-25#1", settled);

        assertThatThrownBy(() -> move("2026-03-25#1", FRIDAY, null)).isInstanceOf(Settled.class);
        assertThatThrownBy(() -> takeOut("2026-03-25#1")).isInstanceOf(Settled.class);
        assertThat(practice.told(HomeworkRescheduled.class)).isEmpty();
        assertThat(practice.told(HomeworkWithdrawn.class)).isEmpty();
    }

    @Test
    void a_slot_whose_time_is_over_stays_where_it_is() {
        practice.assign(DAILY);
        practice.itIs("2026-03-24T03:00:00Z");

        assertThatThrownBy(() -> move("2026-03-23#1", FRIDAY, null)).isInstanceOf(Settled.class);
    }

    @Test
    void nothing_moves_into_the_past_nor_out_of_sight() {
        practice.assign(ScheduleForm.oneOff(LocalDateTime.parse("2026-03-25T18:00")));

        assertThatThrownBy(() -> move("2026-03-25#1", MONDAY.minusDays(1), null))
                .isInstanceOf(InvalidPlan.class);
        assertThatThrownBy(() -> move("2026-03-25#1", MONDAY, LocalTime.of(8, 30)))
                .isInstanceOf(InvalidPlan.class);
        assertThatThrownBy(() -> move("2026-03-25#1", MONDAY.plusDays(367), null))
                .isInstanceOf(InvalidPlan.class);
    }

    @Test
    void a_client_moves_only_as_far_as_was_agreed() {
        var plan = practice.assign(DAILY);
        assertThatThrownBy(() -> moveOwn("2026-03-25#1", FRIDAY)).isInstanceOf(InvalidPlan.class);

        practice.change(plan, new Change(null, null, null, null, null, new Rewording(null, null, null, null, 2)));
        assertThatThrownBy(() -> moveOwn("2026-03-25#1", FRIDAY.plusDays(1))).isInstanceOf(InvalidPlan.class);
        moveOwn("2026-03-25#1", FRIDAY);
        // The bound is counted from where the plan has it, not from where it was moved to.
        assertThatThrownBy(() -> moveOwn("2026-03-25#1", FRIDAY.plusDays(1))).isInstanceOf(InvalidPlan.class);

        assertThat(practice.told(HomeworkRescheduled.class))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(RescheduleReason.MOVED_BY_CLIENT));
    }

    @Test
    void a_one_off_that_was_moved_stays_the_one_and_is_due_then() {
        practice.assign(ScheduleForm.oneOff(LocalDateTime.parse("2026-03-25T18:00")));

        move("2026-03-25#1", FRIDAY, null);
        roll();

        assertThat(practice.slots()).singleElement().satisfies(it -> {
            assertThat(it.key().value()).isEqualTo("2026-03-25#1");
            assertThat(it.windows().dueAt()).isEqualTo("2026-03-27T17:00:00Z");
            assertThat(it.windows().graceUntil()).isEqualTo("2026-03-28T17:00:00Z");
        });
    }

    @Test
    void session_work_that_was_moved_or_taken_out_stays_so_when_the_sessions_move() {
        practice.meets("2026-03-24T10:00:00Z", "2026-03-31T10:00:00Z");
        practice.assign(ScheduleForm.betweenSessions());
        move("2026-03-31#1", MONDAY.plusDays(6), null);
        takeOut("2026-03-24#1");
        practice.itIs("2026-03-23T12:00:00Z");

        practice.meets("2026-03-25T10:00:00Z", "2026-04-01T15:00:00Z");
        roll();

        assertThat(practice.slot("2026-03-31#1").windows().dueDate()).isEqualTo(MONDAY.plusDays(6));
        assertThat(practice.keys(SlotState.WITHDRAWN)).containsExactly("2026-03-24#1");
        assertThat(practice.told(HomeworkAssigned.class)).hasSize(3);
    }

    @Test
    void a_week_with_one_taken_out_asks_for_one_less_and_a_smaller_quota_keeps_what_was_moved() {
        var plan = practice.assign(ScheduleForm.quota(4, MONDAY, null));
        takeOut("2026-W13#1");
        move("2026-W13#4", FRIDAY, null);
        roll();
        assertThat(practice.open()).startsWith("2026-W13#4", "2026-W13#2", "2026-W13#3", "2026-W14#1");

        practice.change(current(plan), to(ScheduleForm.quota(2, MONDAY, null), null));

        assertThat(practice.open()).startsWith("2026-W13#4", "2026-W14#1");
        assertThat(practice.slot("2026-W13#4").windows().dueDate()).isEqualTo(FRIDAY);
    }

    @Test
    void a_finite_plan_comes_to_its_end_though_a_slot_was_taken_out() {
        practice.assign("first", ScheduleForm.oneOff(LocalDateTime.parse("2026-03-25T18:00")), WindowRules.DEFAULT);
        practice.assign(ScheduleForm.programme(new AssignmentId("first"), "P1D", "P2D", 3));
        var first = practice.slots.of(ANNA, new AssignmentId("first")).getFirst();

        new TakeOutSlot(one, practice.horizon).takeOut(ANNA, new AssignmentId("first"), first.id());

        assertThat(practice.open()).containsExactly("2026-03-24#1", "2026-03-26#1", "2026-03-28#1");
        practice.itIs("2026-04-09T08:00:00Z");
        assertThat(practice.horizon
                        .roll(ANNA, new AssignmentId("first"))
                        .standing()
                        .state())
                .isEqualTo(AssignmentState.ENDED);
    }

    @Test
    void a_plan_that_is_over_moves_nothing() {
        practice.assign(DAILY);
        new EndAssignment(practice.steps, practice.horizon).end(ANNA, PLAN, EndReason.GOAL_REACHED);

        assertThatThrownBy(() -> move("2026-03-25#1", FRIDAY, null)).isInstanceOf(NotInThisState.class);
    }

    @Test
    void this_and_following_leaves_what_comes_before() {
        var plan = practice.assign(FORTNIGHT);

        practice.change(plan, to(ScheduleForm.recurring("FREQ=DAILY;COUNT=14", MONDAY, "07:00"), MONDAY.plusDays(2)));

        assertThat(practice.slots().stream()
                        .filter(it -> it.windows().plannedAt() == null)
                        .map(it -> it.key().value()))
                .containsExactly("2026-03-23#1", "2026-03-24#1");
    }

    @Test
    void all_that_is_not_yet_done_begins_today_and_leaves_what_is_done() {
        var plan = practice.assign(FORTNIGHT);
        practice.hear("2026-03-23#1", SlotState.RECORDED);
        practice.hear("2026-03-25#1", SlotState.SKIPPED);

        practice.change(plan, to(ScheduleForm.recurring("FREQ=DAILY;COUNT=14", MONDAY, "07:00"), null));

        assertThat(practice.slots().stream()
                        .filter(it -> it.windows().plannedAt() == null)
                        .map(it -> it.key().value()))
                .containsExactly("2026-03-23#1", "2026-03-25#1");
    }

    @Test
    void a_preview_of_a_change_tells_what_saving_it_then_does_and_saves_nothing() {
        var plan = practice.assign(FORTNIGHT);
        takeOut("2026-03-26#1");
        practice.hear("2026-03-24#1", SlotState.RECORDED);
        practice.told.clear();
        var before = practice.slots();
        var change = to(ScheduleForm.recurring("FREQ=DAILY;INTERVAL=2;COUNT=10", MONDAY, "07:00"), FRIDAY);

        var shown = new PreviewChange(practice.assignments, practice.slots, practice.clients, practice)
                .preview(ANNA, PLAN, change);
        assertThat(practice.told).isEmpty();
        assertThat(practice.slots()).isEqualTo(before);
        practice.change(current(plan), change);

        assertThat(shown.issued()).hasSize(3);
        assertThat(shown.issued().stream().map(Slot::id))
                .containsExactlyElementsOf(practice.told(HomeworkAssigned.class).stream()
                        .map(HomeworkAssigned::occurrence)
                        .toList());
        assertThat(shown.moved().stream().map(Slot::id))
                .isNotEmpty()
                .containsExactlyElementsOf(practice.told(HomeworkRescheduled.class).stream()
                        .map(HomeworkRescheduled::occurrence)
                        .toList());
        assertThat(shown.withdrawn().stream().map(Slot::id))
                .isNotEmpty()
                .containsExactlyElementsOf(practice.told(HomeworkWithdrawn.class).stream()
                        .map(HomeworkWithdrawn::occurrence)
                        .toList());
    }

    private Slot move(String key, LocalDate day, LocalTime at) {
        return new MoveSlot(one)
                .move(ANNA, PLAN, practice.slot(key).id(), new MovedTo(day, at), RescheduleReason.PLAN_CHANGED);
    }

    private Slot moveOwn(String key, LocalDate day) {
        return new MoveSlot(one)
                .move(ANNA, PLAN, practice.slot(key).id(), new MovedTo(day, null), RescheduleReason.MOVED_BY_CLIENT);
    }

    private Slot takeOut(String key) {
        return new TakeOutSlot(one, practice.horizon)
                .takeOut(ANNA, PLAN, practice.slot(key).id());
    }

    private Assignment roll() {
        return practice.horizon.roll(ANNA, PLAN);
    }

    private Assignment current(Assignment plan) {
        return practice.assignments.find(ANNA, plan.id()).orElseThrow();
    }

    private static Change to(ScheduleForm schedule, LocalDate from) {
        return new Change(from, schedule, null, null, null, Rewording.NONE);
    }
}
