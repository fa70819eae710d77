package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.ScheduleKind;

/**
 * A schedule as it is written down: its kind and what that kind needs. Dates and times are local and in ISO form.
 *
 * @param kind required
 * @param dueAt ONE_OFF: {@code 2026-03-29T18:00}
 * @param opensAt ONE_OFF: from then on; else from when it is assigned
 * @param rrule RECURRING: RFC 5545, of dates
 * @param startsOn first day; for RECURRING also what the rule counts from
 * @param endsOn QUOTA, SESSION: last day
 * @param wallTime RECURRING, PROGRAMME: when the work is meant to be done
 * @param timesPerWeek QUOTA: 1 to 50
 * @param after PROGRAMME: id of the assignment to be done first
 * @param delay PROGRAMME: days after that, {@code P1D}
 * @param interval PROGRAMME: days between steps, {@code P2D}
 * @param count PROGRAMME: how many steps
 */
public record ScheduleForm(
        @Nullable ScheduleKind kind,
        @Nullable String dueAt,
        @Nullable String opensAt,
        @Nullable String rrule,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String wallTime,
        @Nullable Integer timesPerWeek,
        @Nullable String after,
        @Nullable String delay,
        @Nullable String interval,
        @Nullable Integer count) {

    private static final int MOST_TIMES = 50;
    private static final int MOST_STEPS = 400;

    /** @throws InvalidPlan naming every field that is missing or cannot be read */
    public Schedule toSchedule() {
        if (kind == null) {
            throw InvalidPlan.of("/schedule/kind", "required", "Say which kind of schedule it is.");
        }
        var read = new FormReader("/schedule/");
        return switch (kind) {
            case ONE_OFF -> oneOff(read);
            case RECURRING -> recurring(read);
            case QUOTA -> quota(read);
            case SESSION -> session(read);
            case PROGRAMME -> programme(read);
        };
    }

    private Schedule oneOff(FormReader read) {
        var due = read.localTime("dueAt", dueAt);
        var opens = opensAt == null ? null : read.localTime("opensAt", opensAt);
        read.check(opens == null || !opens.isAfter(due), "opensAt", "opens-after-due", "Let it open before it is due.");
        read.done();
        return new OneOff(due, opens);
    }

    private Schedule recurring(FormReader read) {
        var starts = read.date("startsOn", startsOn);
        var time = read.time("wallTime", wallTime);
        read.check(rrule != null, "rrule", "required", "Give a recurrence rule such as FREQ=DAILY;COUNT=14.");
        read.done();
        var rule = new Recurrence(rrule == null ? "" : rrule);
        read.check(rule.occursFrom(starts), "rrule", "no-dates", "Give a rule that has a date at or after startsOn.");
        read.done();
        return new Recurring(rule, starts, time);
    }

    private Schedule quota(FormReader read) {
        var times = read.number("timesPerWeek", timesPerWeek, MOST_TIMES);
        var starts = read.date("startsOn", startsOn);
        var ends = endsOn == null ? null : read.date("endsOn", endsOn);
        read.check(
                ends == null || !ends.isBefore(starts),
                "endsOn",
                "ends-before-start",
                "Let it end on or after startsOn.");
        read.done();
        return new WeeklyQuota(times, starts, ends);
    }

    private Schedule session(FormReader read) {
        var starts = startsOn == null ? null : read.date("startsOn", startsOn);
        var ends = endsOn == null ? null : read.date("endsOn", endsOn);
        read.done();
        return new BetweenSessions(starts, ends);
    }

    private Schedule programme(FormReader read) {
        read.check(after != null, "after", "required", "Name the assignment that has to be done first.");
        var steps = read.number("count", count, MOST_STEPS);
        var wait = delay == null ? 0 : read.days("delay", delay, 0);
        var between = interval == null ? 1 : read.days("interval", interval, 1);
        var time = read.time("wallTime", wallTime);
        read.done();
        return new Programme(read.id("after", after), wait, between, steps, time);
    }

    public static ScheduleForm oneOff(LocalDateTime dueAt) {
        return new ScheduleForm(
                ScheduleKind.ONE_OFF, dueAt.toString(), null, null, null, null, null, null, null, null, null, null);
    }

    public static ScheduleForm recurring(String rrule, LocalDate startsOn, @Nullable String wallTime) {
        return new ScheduleForm(
                ScheduleKind.RECURRING,
                null,
                null,
                rrule,
                startsOn.toString(),
                null,
                wallTime,
                null,
                null,
                null,
                null,
                null);
    }

    public static ScheduleForm quota(int timesPerWeek, LocalDate startsOn, @Nullable LocalDate endsOn) {
        return new ScheduleForm(
                ScheduleKind.QUOTA,
                null,
                null,
                null,
                startsOn.toString(),
                endsOn == null ? null : endsOn.toString(),
                null,
                timesPerWeek,
                null,
                null,
                null,
                null);
    }

    public static ScheduleForm betweenSessions() {
        return new ScheduleForm(ScheduleKind.SESSION, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static ScheduleForm programme(AssignmentId after, String delay, String interval, int count) {
        return new ScheduleForm(
                ScheduleKind.PROGRAMME,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                after.value(),
                delay,
                interval,
                count);
    }
}
