package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Windows;

/** Windows of a slot that stands for a local date: open all day, on time until four in the morning. */
final class DayWindows {

    private static final LocalTime GRACE_ENDS = LocalTime.of(4, 0);

    private DayWindows() {}

    static PlannedSlot slot(LocalDate day, @Nullable LocalTime wallTime, WindowRules rules, Surroundings here) {
        return PlannedSlot.onDay(day, windows(day, wallTime, rules, here), rules.strict() && wallTime != null, here);
    }

    private static Windows windows(LocalDate day, @Nullable LocalTime wallTime, WindowRules rules, Surroundings here) {
        var planned = wallTime == null
                ? null
                : day.atTime(wallTime).atZone(here.zone()).toInstant();
        if (rules.strict() && planned != null) {
            return rules.promptAt(planned, here);
        }
        var due = here.startOf(day.plusDays(1));
        // Read on the date that the midnight opens: where a zone skips a whole date, that is not the next date.
        var grace = here.dateOf(due).atTime(GRACE_ENDS).atZone(here.zone()).toInstant();
        return rules.windows(here.startOf(day), due, grace, planned, here);
    }
}
