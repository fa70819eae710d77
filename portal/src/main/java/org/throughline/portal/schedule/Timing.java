package org.throughline.portal.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schedule on a form; which fields count depends on the kind. */
public record Timing(
        Schedule.@Nullable Kind kind,
        @Nullable List<String> days,
        @Nullable Integer every,
        @Nullable LocalTime wallTime,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueTime,
        @Nullable Integer timesPerWeek,
        @Nullable String after,
        @Nullable Integer delay,
        @Nullable Integer interval,
        @Nullable Integer count) {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int USUAL_DAYS = 14;
    private static final int USUAL_TIMES = 3;

    /** Every evening for two weeks, and sensible beginnings for all other kinds. */
    public static Timing usual(LocalDate today) {
        return new Timing(
                Schedule.Kind.RECURRING,
                Rule.WEEK,
                1,
                EVENING,
                today,
                today.plusDays(USUAL_DAYS - 1),
                today.plusDays(USUAL_DAYS / 2),
                EVENING,
                USUAL_TIMES,
                null,
                0,
                1,
                USUAL_DAYS / 2);
    }

    /** As written before; a rule that the form cannot show comes back as every day of the week. */
    public static Timing of(Schedule schedule, LocalDate today) {
        var usual = usual(today);
        var starts = schedule.startsOn() == null ? today : schedule.startsOn();
        var rule = schedule.rrule() == null
                ? null
                : Rule.read(schedule.rrule(), starts).orElse(null);
        var due = schedule.dueAt();
        return new Timing(
                schedule.kind(),
                rule == null ? usual.days : rule.days(),
                rule == null ? usual.every : Integer.valueOf(rule.every()),
                schedule.wallTime() == null ? usual.wallTime : schedule.wallTime(),
                starts,
                ends(schedule, rule, starts),
                due == null ? usual.dueOn : due.toLocalDate(),
                due == null ? usual.dueTime : due.toLocalTime(),
                schedule.timesPerWeek() == null ? usual.timesPerWeek : schedule.timesPerWeek(),
                schedule.after(),
                days(schedule.delay(), 0),
                days(schedule.interval(), 1),
                schedule.count() == null ? usual.count : schedule.count());
    }

    /** The same rhythm once more, from today on, for as long as is usual. */
    public Timing anew(LocalDate today) {
        var usual = usual(today);
        return new Timing(
                kind,
                days,
                every,
                wallTime,
                usual.startsOn,
                usual.endsOn,
                usual.dueOn,
                dueTime,
                timesPerWeek,
                after,
                delay,
                interval,
                count);
    }

    /** From another day on; what came before that day is not touched. */
    public Timing from(LocalDate day) {
        return new Timing(
                kind, days, every, wallTime, day, endsOn, dueOn, dueTime, timesPerWeek, after, delay, interval, count);
    }

    public List<String> chosenDays() {
        return days == null ? List.of() : days;
    }

    /** What was asked for, as far as it was filled in; the service says what is missing. */
    public Schedule schedule() {
        var asked = Objects.requireNonNullElse(kind, Schedule.Kind.RECURRING);
        return switch (asked) {
            case RECURRING -> new Schedule(asked, null, rule(), startsOn, null, wallTime, null, null, null, null, null);
            case ONE_OFF ->
                new Schedule(
                        asked,
                        dueOn == null ? null : dueOn.atTime(Objects.requireNonNullElse(dueTime, EVENING)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case QUOTA -> new Schedule(asked, null, null, startsOn, endsOn, null, timesPerWeek, null, null, null, null);
            case SESSION -> new Schedule(asked, null, null, startsOn, endsOn, null, null, null, null, null, null);
            case PROGRAMME ->
                new Schedule(
                        asked,
                        null,
                        null,
                        null,
                        null,
                        wallTime,
                        null,
                        blankless(after),
                        iso(delay),
                        iso(interval),
                        count);
        };
    }

    private @Nullable String rule() {
        return chosenDays().isEmpty()
                ? null
                : new Rule(chosenDays(), every == null ? 1 : every, null, endsOn).written();
    }

    private static @Nullable LocalDate ends(Schedule schedule, @Nullable Rule rule, LocalDate starts) {
        if (rule == null || rule.until() != null) {
            return rule == null ? schedule.endsOn() : rule.until();
        }
        var count = rule.count();
        if (count == null) {
            return null;
        }
        return rule.last(starts, count);
    }

    private static int days(@Nullable String iso, int usual) {
        return iso == null
                ? usual
                : (int) LocalDate.EPOCH.plus(Period.parse(iso)).toEpochDay();
    }

    private static @Nullable String iso(@Nullable Integer days) {
        return days == null ? null : "P" + days + "D";
    }

    private static @Nullable String blankless(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
