package org.throughline.assignment.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assignment.assignments.Practice.ANNA;
import static org.throughline.assignment.assignments.Practice.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.assignment.plans.MovedTo;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.SlotState;
import org.throughline.assignment.slots.Slots;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RescheduleReason;

class HistoryPropertiesTest {

    private static final AssignmentId PLAN = new AssignmentId("plan");

    /** Something that happens to a plan. */
    private interface Happening {
        void to(Practice practice);
    }

    private final Map<OccurrenceId, Slot> settled = new HashMap<>();

    @Property(tries = 150)
    void invariant_5_whatever_happens_to_a_plan_no_settled_slot_changes_or_is_issued_again(
            @ForAll("starts") ScheduleForm start, @ForAll("lives") List<Happening> life) {
        var practice = new Practice();
        practice.meets("2026-03-26T10:00:00Z", "2026-04-02T10:00:00Z", "2026-04-09T10:00:00Z");
        practice.assign(start);
        settled.clear();

        for (var happening : life) {
            happening.to(practice);
            remember(practice);
            unchanged(practice);
        }

        assertThat(practice.told(HomeworkAssigned.class).stream().map(HomeworkAssigned::occurrence))
                .doesNotHaveDuplicates();
        assertThat(practice.told(HomeworkWithdrawn.class)).noneMatch(it -> settled.containsKey(it.occurrence()));
        assertThat(practice.slots().stream()
                        .filter(it -> it.state() != SlotState.WITHDRAWN && !it.anchored() && it.againOf() == null)
                        .filter(it -> !it.key().value().contains("W"))
                        .map(it -> it.key().value().substring(0, 10)))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 150)
    void whatever_happens_to_a_plan_what_was_taken_out_is_never_asked_for_again(
            @ForAll("starts") ScheduleForm start, @ForAll("lives") List<Happening> life) {
        var practice = new Practice();
        practice.assign(start);

        life.forEach(it -> it.to(practice));

        var out = practice.slots().stream()
                .filter(it -> it.byHand() != null && it.byHand().to() == null && !it.anchored())
                .filter(it -> !it.key().value().contains("W"))
                .map(Slot::day)
                .toList();
        assertThat(practice.slots().stream()
                        .filter(it -> it.state() != SlotState.WITHDRAWN && !it.anchored())
                        .filter(it -> !it.key().value().contains("W"))
                        .map(Slot::day))
                .noneMatch(out::contains);
    }

    private void remember(Practice practice) {
        var now = practice.instant();
        practice.slots().stream()
                .filter(it -> it.state() == SlotState.RECORDED
                        || it.state() == SlotState.SKIPPED
                        || it.state() == SlotState.MISSED
                        || (it.state() == SlotState.OPEN
                                && !it.windows().graceUntil().isAfter(now)))
                .forEach(it -> settled.putIfAbsent(it.id(), it));
    }

    private void unchanged(Practice practice) {
        practice.slots().stream().filter(it -> settled.containsKey(it.id())).forEach(it -> {
            var was = settled.get(it.id());
            assertThat(it.windows()).isEqualTo(was.windows());
            assertThat(it.state()).isNotEqualTo(SlotState.WITHDRAWN);
        });
    }

    @Provide
    Arbitrary<ScheduleForm> starts() {
        return schedules();
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        var hours = Arbitraries.integers().between(1, 80);
        var zones = Arbitraries.of(
                "America/New_York",
                "Europe/London",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "Asia/Kathmandu");
        return Arbitraries.oneOf(
                        hours.<Happening>map(it -> practice -> {
                            practice.itIs(practice.instant()
                                    .plus(Duration.ofHours(it))
                                    .toString());
                            practice.horizon.roll(ANNA, PLAN);
                        }),
                        zones.<Happening>map(it -> practice -> practice.changes.travel(ANNA, ZoneId.of(it))),
                        schedules().<Happening>map(it -> practice -> change(practice, it)),
                        hours.<Happening>map(it -> practice -> practice.meets(
                                practice.instant().plus(Duration.ofHours(it)).toString())),
                        Arbitraries.of(SlotState.RECORDED, SlotState.SKIPPED)
                                .<Happening>map(it -> practice -> record(practice, it)),
                        hours.<Happening>map(it -> practice -> move(practice, it)),
                        hours.<Happening>map(it -> practice -> takeOut(practice, it)))
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    private static Arbitrary<ScheduleForm> schedules() {
        return Arbitraries.of(
                ScheduleForm.recurring("FREQ=DAILY", MONDAY, "18:00"),
                ScheduleForm.recurring("FREQ=WEEKLY;BYDAY=MO,WE,SA", MONDAY, null),
                ScheduleForm.quota(3, MONDAY, null),
                ScheduleForm.quota(5, MONDAY, null),
                ScheduleForm.betweenSessions(),
                ScheduleForm.oneOff(MONDAY.plusDays(20).atTime(18, 0)));
    }

    private static void change(Practice practice, ScheduleForm schedule) {
        var plan = practice.assignments.find(ANNA, PLAN).orElseThrow();
        if (plan.isRunning()) {
            practice.change(plan, new Change(null, schedule, null, null, null, Rewording.NONE));
        }
    }

    private static void move(Practice practice, int hours) {
        var today = LocalDate.ofInstant(practice.instant(), Practice.BERLIN);
        changeable(practice, hours)
                .ifPresent(it -> new MoveSlot(one(practice))
                        .move(
                                ANNA,
                                PLAN,
                                it.id(),
                                new MovedTo(today.plusDays(2 + hours % 9), null),
                                RescheduleReason.PLAN_CHANGED));
    }

    private static void takeOut(Practice practice, int hours) {
        changeable(practice, hours)
                .ifPresent(it -> new TakeOutSlot(one(practice), practice.horizon).takeOut(ANNA, PLAN, it.id()));
    }

    private static ChangeOneSlot one(Practice practice) {
        return new ChangeOneSlot(practice.assignments, practice.slots, practice.clients, practice);
    }

    private static Optional<Slot> changeable(Practice practice, int which) {
        var running = practice.assignments.find(ANNA, PLAN).orElseThrow().isRunning();
        return practice.slots().stream()
                .filter(it -> running
                        && it.state() == SlotState.OPEN
                        && it.windows().graceUntil().isAfter(practice.instant()))
                .skip(which % 7)
                .findFirst();
    }

    /** The earliest slot that is open now. */
    private static void record(Practice practice, SlotState outcome) {
        Instant now = practice.instant();
        practice.slots().stream()
                .filter(it -> it.state() == SlotState.OPEN && it.windows().onTimeAt(now))
                .findFirst()
                .ifPresent(it -> practice.outcomes.hear(
                        List.of(new HearOutcomes.Heard(new Slots.Address(ANNA, it.id()), outcome, it.heard() + 1))));
    }
}
