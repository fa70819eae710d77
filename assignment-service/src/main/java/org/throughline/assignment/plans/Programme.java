package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.ScheduleKind;

/**
 * The next stage of a sequence: begins when another plan is done, then so many steps at an interval.
 *
 * @param after the plan that has to be done first
 * @param delay days between that and the first step
 * @param interval days between two steps
 */
public record Programme(
        AssignmentId after,
        int delay,
        int interval,
        int count,
        @Nullable LocalTime wallTime) implements Schedule {

    @Override
    public ScheduleKind kind() {
        return ScheduleKind.PROGRAMME;
    }

    @Override
    public Stream<PlannedSlot> slots(WindowRules rules, Surroundings here, Days days) {
        var released = here.released();
        return released == null
                ? Stream.empty()
                : IntStream.range(0, count)
                        .mapToObj(step -> released.plusDays(delay + (long) step * interval))
                        .filter(days::contains)
                        .map(new DayWindows(wallTime, rules, here)::slot);
    }

    @Override
    public OptionalDouble slotsPerDay() {
        return OptionalDouble.of(1.0 / interval);
    }

    @Override
    public OptionalInt slotsInAll() {
        return OptionalInt.of(count);
    }

    @Override
    public @Nullable LocalDate endsOn() {
        return null;
    }
}
