package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ScheduleKind;

/** When homework is to be done. */
public sealed interface Schedule permits OneOff, Recurring, WeeklyQuota, BetweenSessions, Programme {

    ScheduleKind kind();

    /** The slots that stand for a day of {@code days}, in order. */
    Stream<PlannedSlot> slots(WindowRules rules, Surroundings here, Days days);

    /** When the work is meant to be done. */
    default @Nullable LocalTime wallTime() {
        return null;
    }

    /** Where a slot of it lies that was moved: it takes a day of its own, whatever the others hang on. */
    default PlannedSlot moved(MovedTo to, WindowRules rules, Surroundings here) {
        return new DayWindows(to.at() == null ? wallTime() : to.at(), rules, here).slot(to.day());
    }

    /** Expected slots per day; empty for one-off and session-anchored plans. */
    OptionalDouble slotsPerDay();

    /** How many slots a finite plan has; empty for an endless one. */
    OptionalInt slotsInAll();

    /** Last local date of a finite plan, as far as it is known. */
    @Nullable
    LocalDate endsOn();
}
