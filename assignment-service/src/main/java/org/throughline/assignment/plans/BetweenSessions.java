package org.throughline.assignment.plans;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ScheduleKind;

/** Due before the next session; without one, on Monday. */
public record BetweenSessions(
        @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) implements Schedule {

    @Override
    public ScheduleKind kind() {
        return ScheduleKind.SESSION;
    }

    @Override
    public Stream<PlannedSlot> slots(WindowRules rules, Surroundings here, Days days) {
        return gaps(here).stream()
                .filter(gap -> endsOn == null || !here.dateOf(gap.opensAt()).isAfter(endsOn))
                .map(gap -> rules.windows(gap.opensAt(), gap.dueAt().atZone(here.zone()), gap.dueAt(), null, here))
                .filter(windows -> days.contains(windows.dueDate()))
                .map(windows -> PlannedSlot.anchored(windows, false));
    }

    /** The time between two sessions. */
    private record Gap(Instant opensAt, Instant dueAt) {}

    private List<Gap> gaps(Surroundings here) {
        var gaps = new ArrayList<Gap>();
        var opens = beginning(here);
        for (var session : here.sessions()) {
            if (session.startsAt().isAfter(opens)) {
                gaps.add(new Gap(opens, session.startsAt()));
            }
            if (session.endsAt().isAfter(opens)) {
                opens = session.endsAt();
            }
        }
        // No session known after this: one Monday after the other, and never more than one that is yet to come.
        var due = mondayAfter(opens, here);
        gaps.add(new Gap(opens, due));
        while (!due.isAfter(here.now())) {
            var next = mondayAfter(due, here);
            gaps.add(new Gap(due, next));
            due = next;
        }
        return gaps;
    }

    private Instant beginning(Surroundings here) {
        var given = startsOn == null ? here.assignedAt() : here.startOf(startsOn);
        return given.isAfter(here.assignedAt()) ? given : here.assignedAt();
    }

    private static Instant mondayAfter(Instant t, Surroundings here) {
        return here.startOf(here.dateOf(t).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    @Override
    public OptionalDouble slotsPerDay() {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalInt slotsInAll() {
        return OptionalInt.empty();
    }
}
