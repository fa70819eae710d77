package org.throughline.assignment.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.assignment.plans.Given.plan;
import static org.throughline.assignment.plans.Given.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.AssignmentId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.SessionTime;
import org.throughline.events.Windows;

class PlanPropertiesTest {

    private static final AssignmentId ASSIGNMENT = new AssignmentId("assignment");

    @Property(tries = 200)
    void invariant_1_the_same_plan_materialised_twice_gives_identical_occurrence_ids(
            @ForAll("schedules") ScheduleForm schedule, @ForAll("surroundings") Surroundings here) {
        assertThat(ids(schedule, here)).isEqualTo(ids(schedule, here)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void a_longer_horizon_only_adds_slots(
            @ForAll("schedules") ScheduleForm schedule,
            @ForAll("surroundings") Surroundings here,
            @ForAll @IntRange(max = 60) int days) {
        var horizon = LocalDate.ofInstant(here.assignedAt(), ZoneOffset.UTC).plusDays(days);

        var near = slots(plan(schedule), here, horizon.toString());

        assertThat(new HashSet<>(
                        slots(plan(schedule), here, horizon.plusDays(35).toString())))
                .containsAll(near);
    }

    @Property(tries = 200)
    void every_slot_is_due_after_the_plan_began_on_the_date_it_says(
            @ForAll("schedules") ScheduleForm schedule, @ForAll("surroundings") Surroundings here) {
        assertThat(within(schedule, here)).allSatisfy(slot -> {
            var windows = slot.windows();
            assertThat(windows.dueAt()).isAfter(here.assignedAt());
            assertThat(windows.dueDate()).isEqualTo(Windows.dueDateOf(windows.dueAt(), here.zone()));
            assertThat(windows.lateUntil())
                    .isBetween(windows.graceUntil(), windows.dueAt().plusSeconds(15 * 86_400));
        });
    }

    @Property(tries = 200)
    void daily_windows_meet_without_gap_or_overlap(
            @ForAll("surroundings") Surroundings here, @ForAll @IntRange(max = 3_650) int day) {
        var start = LocalDate.ofInstant(here.assignedAt(), here.zone()).plusDays(day);
        var all = slots(plan(ScheduleForm.recurring("FREQ=DAILY;COUNT=40", start, "02:30")), here, null);

        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).windows().opensAt())
                    .isEqualTo(all.get(i - 1).windows().dueAt());
        }
    }

    @Provide
    Arbitrary<ScheduleForm> schedules() {
        var start = Arbitraries.integers().between(-20, 400).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Arbitraries.oneOf(
                start.map(day -> ScheduleForm.oneOff(day.atTime(2, 30))),
                Combinators.combine(
                                Arbitraries.of(
                                        "FREQ=DAILY",
                                        "FREQ=DAILY;INTERVAL=3;COUNT=9",
                                        "FREQ=WEEKLY;BYDAY=SU,WE",
                                        "FREQ=MONTHLY;BYMONTHDAY=31"),
                                start)
                        .as((rule, day) -> ScheduleForm.recurring(rule, day, "02:30")),
                Combinators.combine(Arbitraries.integers().between(1, 9), start)
                        .as((times, day) -> ScheduleForm.quota(times, day, day.plusDays(30))),
                Arbitraries.just(ScheduleForm.betweenSessions()),
                Arbitraries.just(ScheduleForm.programme(new AssignmentId("before"), "P1D", "P2D", 9)));
    }

    @Provide
    Arbitrary<Surroundings> surroundings() {
        var zones = Arbitraries.of(
                "America/New_York",
                "Europe/London",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "Asia/Kathmandu");
        var times =
                Arbitraries.longs().between(0, 400L * 86_400).map(Instant.parse("2026-01-01T00:00:00Z")::plusSeconds);
        return Combinators.combine(zones, times, times.list().uniqueElements().ofMaxSize(6))
                .as((zone, assignedAt, sessions) -> new Surroundings(
                        ZoneId.of(zone),
                        assignedAt,
                        assignedAt,
                        inOrder(sessions),
                        List.of(),
                        LocalDate.of(2026, 6, 1)));
    }

    private static List<SessionTime> inOrder(List<Instant> starts) {
        return starts.stream()
                .sorted()
                .map(it -> new SessionTime(it, it.plusSeconds(3_000)))
                .toList();
    }

    private static List<OccurrenceId> ids(ScheduleForm schedule, Surroundings here) {
        return within(schedule, here).stream()
                .map(slot -> OccurrenceId.of(ASSIGNMENT, slot.key()))
                .toList();
    }

    private static List<PlannedSlot> within(ScheduleForm schedule, Surroundings here) {
        return slots(plan(schedule), here, LocalDate.of(2027, 6, 1).toString());
    }
}
