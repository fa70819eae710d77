package org.throughline.assignment.plans;

import java.time.LocalDate;
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

    /** Expected slots per day; empty for one-off and session-anchored plans. */
    OptionalDouble slotsPerDay();

    /** How many slots a finite plan has; empty for an endless one. */
    OptionalInt slotsInAll();

    /** Last local date of a finite plan, as far as it is known. */
    @Nullable
    LocalDate endsOn();
}
