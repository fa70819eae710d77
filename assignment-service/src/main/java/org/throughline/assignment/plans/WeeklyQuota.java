package org.throughline.assignment.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ScheduleKind;

/**
 * So many times a week, on days of the client's choosing.
 *
 * @param endsOn last day, included; absent for an endless plan
 */
public record WeeklyQuota(
        int timesPerWeek, LocalDate startsOn, @Nullable LocalDate endsOn) implements Schedule {

    @Override
    public ScheduleKind kind() {
        return ScheduleKind.QUOTA;
    }

    @Override
    public Stream<PlannedSlot> slots(WindowRules rules, Surroundings here, Days days) {
        var open = days.within(planDays());
        return open.isEmpty() ? Stream.empty() : mondays(open).flatMap(monday -> week(monday, open, here, rules));
    }

    private Stream<PlannedSlot> week(LocalDate monday, Days open, Surroundings here, WindowRules rules) {
        var days = open.within(new Days(monday, monday.plusWeeks(1)));
        var due = monday.plusWeeks(1).atStartOfDay(here.zone());
        var windows = rules.windows(here.startOf(days.from()), due, due.toInstant(), null, here);
        return IntStream.rangeClosed(1, timesIn(days))
                .mapToObj(index -> PlannedSlot.inWeek(monday, index, days.from(), windows));
    }

    /** The first and the last week are prorated alike: rounded up, at least one. */
    private int timesIn(Days days) {
        var count = ChronoUnit.DAYS.between(days.from(), days.until());
        return (int) Math.max(1, Math.ceilDiv(timesPerWeek * count, 7));
    }

    private static Stream<LocalDate> mondays(Days days) {
        return days.from()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(days.until(), Period.ofWeeks(1));
    }

    private Days planDays() {
        return new Days(startsOn, endsOn == null ? LocalDate.of(9999, 1, 1) : endsOn.plusDays(1));
    }

    @Override
    public OptionalDouble slotsPerDay() {
        return OptionalDouble.of(timesPerWeek / 7.0);
    }

    @Override
    public OptionalInt slotsInAll() {
        return endsOn == null
                ? OptionalInt.empty()
                : OptionalInt.of(mondays(planDays())
                        .mapToInt(monday -> timesIn(planDays().within(new Days(monday, monday.plusWeeks(1)))))
                        .sum());
    }
}
