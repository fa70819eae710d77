package org.throughline.assignment.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ExcuseReason;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/** Slots that stand for a local date: open all day, on time until four in the morning. */
final class DayWindows {

    private static final LocalTime GRACE_ENDS = LocalTime.of(4, 0);

    private final @Nullable LocalTime wallTime;
    private final WindowRules rules;
    private final Surroundings here;

    /** Of the day last asked for. */
    private Reading reading;

    DayWindows(@Nullable LocalTime wallTime, WindowRules rules, Surroundings here) {
        this.wallTime = wallTime;
        this.rules = rules;
        this.here = here;
        this.reading = Reading.in(here.zone());
    }

    /** Fastest for one day after another. */
    PlannedSlot slot(LocalDate day) {
        reading = reading.on(day);
        var begins = day.atStartOfDay(reading.by()).toInstant();
        var ends = day.plusDays(1).atStartOfDay(reading.by());
        var never = !begins.isBefore(ends.toInstant()) || here.travelledOver(day);
        return new PlannedSlot(
                SlotKey.of(day, 1),
                day,
                windows(day, begins, ends),
                rules.strict() && wallTime != null,
                false,
                never ? ExcuseReason.TIMEZONE : null);
    }

    private Windows windows(LocalDate day, Instant begins, ZonedDateTime ends) {
        var planned = wallTime == null ? null : day.atTime(wallTime).atZone(reading.by());
        if (rules.strict() && planned != null) {
            return rules.promptAt(planned, here);
        }
        // Read on the date that the midnight opens: where a zone skips a whole date, that is not the next date.
        var grace = ends.toLocalDate().atTime(GRACE_ENDS).atZone(reading.by()).toInstant();
        return rules.windows(begins, ends, grace, planned == null ? null : planned.toInstant(), here);
    }
}
