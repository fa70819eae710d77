package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ScheduleKind;

/**
 * On the local dates of a recurrence rule.
 *
 * @param wallTime moves reminders only, unless the prompt is strict
 */
public record Recurring(
        Recurrence rule, LocalDate startsOn, @Nullable LocalTime wallTime) implements Schedule {

    @Override
    public ScheduleKind kind() {
        return ScheduleKind.RECURRING;
    }

    @Override
    public Stream<PlannedSlot> slots(WindowRules rules, Surroundings here, Days days) {
        return rule.datesFrom(startsOn, days).map(new DayWindows(wallTime, rules, here)::slot);
    }

    @Override
    public OptionalDouble slotsPerDay() {
        return OptionalDouble.of(rule.perDay(startsOn));
    }

    @Override
    public OptionalInt slotsInAll() {
        return rule.isEndless()
                ? OptionalInt.empty()
                : OptionalInt.of(rule.allFrom(startsOn).size());
    }

    @Override
    public @Nullable LocalDate endsOn() {
        return rule.isEndless() ? null : rule.allFrom(startsOn).getLast();
    }
}
