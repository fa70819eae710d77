package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a plan's schedule.
 *
 * @param scheduleVersion 1, 2, … ; versions are append-only
 * @param effectiveFrom first local date for which this version holds
 * @param slotsPerDay expected slots per day (daily 1, three a week 3/7); absent for one-off and session-anchored plans
 * @param slotsInAll how many slots a finite plan has; absent for an endless one
 * @param endsOn last local date of a finite plan
 */
public record PlanFacts(
        ScheduleKind kind,
        int scheduleVersion,
        LocalDate effectiveFrom,
        @Nullable Double slotsPerDay,
        @Nullable Integer slotsInAll,
        @Nullable LocalDate endsOn) {}
