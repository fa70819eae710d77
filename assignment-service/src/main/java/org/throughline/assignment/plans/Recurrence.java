package org.throughline.assignment.plans;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRule.Skip;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** An RFC 5545 recurrence of dates; a day 31 that a month lacks is its last day. */
public record Recurrence(String rrule) {

    /** More dates than anybody is given homework for. */
    private static final int AT_MOST = 2_000;

    private static final int LONGEST_RULE = 200;
    private static final int LONGEST_INTERVAL = 366;
    private static final int DAYS_OF_FOUR_YEARS = 1_461;
    private static final int WEEKS_SEEN = 4;
    /** @throws InvalidPlan at {@code /schedule/rrule} when the rule cannot be read or is not of dates */
    public Recurrence {
        var rule = parsed(rrule);
        switch (rule.getFreq()) {
            case SECONDLY, MINUTELY, HOURLY -> throw flaw("more-than-daily", "Use FREQ=DAILY or longer.");
            case DAILY, WEEKLY, MONTHLY, YEARLY -> {}
        }
        if (saysTime(rule)) {
            throw flaw("time-in-rule", "Leave BYHOUR, BYMINUTE and BYSECOND out and give a wallTime.");
        }
        if (rule.getCount() != null && rule.getCount() > AT_MOST) {
            throw flaw("too-many", "Ask for at most " + AT_MOST + " repetitions.");
        }
        if (rule.getInterval() > LONGEST_INTERVAL) {
            throw flaw("interval-too-long", "Use an INTERVAL of at most " + LONGEST_INTERVAL + ".");
        }
    }

    boolean occursFrom(LocalDate start) {
        return dates(parsed(rrule), start, start).findFirst().isPresent();
    }

    boolean isEndless() {
        return parsed(rrule).isInfinite();
    }

    /** Those in {@code days}, counted from {@code start}. */
    Stream<LocalDate> datesFrom(LocalDate start, Days days) {
        return dates(parsed(rrule), start, days.from()).takeWhile(day -> day.isBefore(days.until()));
    }

    /** All dates of a rule that ends. */
    List<LocalDate> allFrom(LocalDate start) {
        return dates(parsed(rrule), start, start).limit(AT_MOST).toList();
    }

    /** How many dates a day, over a period that the rule repeats in. */
    double perDay(LocalDate start) {
        var rule = parsed(rrule);
        var days = period(rule);
        var endless = parsed(rrule.replaceAll("(?i);?(COUNT|UNTIL)=[^;]*", "").replaceAll("^;", ""));
        // From the first date on: a start between two dates would else count too few.
        var first = dates(endless, start, start).findFirst().orElse(start);
        return (double) dates(endless, start, first)
                        .takeWhile(first.plusDays(days)::isAfter)
                        .count()
                / days;
    }

    private static int period(RecurrenceRule rule) {
        return switch (rule.getFreq()) {
            case DAILY, WEEKLY -> dependsOnYear(rule) ? DAYS_OF_FOUR_YEARS : 7 * WEEKS_SEEN * rule.getInterval();
            case SECONDLY, MINUTELY, HOURLY, MONTHLY, YEARLY -> DAYS_OF_FOUR_YEARS * rule.getInterval();
        };
    }

    private static Stream<LocalDate> dates(RecurrenceRule rule, LocalDate start, LocalDate from) {
        var dates = iterator(rule, start, from);
        var each = new Iterator<LocalDate>() {
            @Override
            public boolean hasNext() {
                try {
                    return dates.hasNext();
                } catch (IllegalArgumentException | IllegalStateException e) {
                    // The library has looked for long and found no further date.
                    return false;
                }
            }

            @Override
            public LocalDate next() {
                var day = dates.nextDateTime();
                return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED), false);
    }

    private static RecurrenceRuleIterator iterator(RecurrenceRule rule, LocalDate start, LocalDate from) {
        try {
            var dates = rule.iterator(allDay(start));
            if (from.isAfter(start)) {
                dates.fastForward(allDay(from));
            }
            return dates;
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // What the library says of parts that do not go together, or that never do.
            throw flaw("no-dates", "Give a rule that has a date at or after startsOn.");
        }
    }

    private static DateTime allDay(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static RecurrenceRule parsed(String rrule) {
        if (rrule.length() > LONGEST_RULE) {
            throw flaw("rule-too-long", "Use a rule of at most " + LONGEST_RULE + " characters.");
        }
        try {
            var rule = new RecurrenceRule(rrule, RfcMode.RFC5545_STRICT);
            if (!rule.hasPart(Part.BYDAY)) {
                // With weekdays the library cannot do it, and a 31st that is a Sunday need not be moved.
                rule.setSkip(Skip.BACKWARD);
            }
            if (rule.getUntil() != null) {
                rule.setUntil(rule.getUntil().toAllDay());
            }
            return rule;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw flaw("not-a-rule", "Give an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8.");
        }
    }

    private static InvalidPlan flaw(String code, String message) {
        return InvalidPlan.of("/schedule/rrule", code, message);
    }

    // Not constants: the library fails to load where its parts are touched before its rule.
    private static boolean saysTime(RecurrenceRule rule) {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
    }

    private static boolean dependsOnYear(RecurrenceRule rule) {
        return Stream.of(Part.BYMONTH, Part.BYMONTHDAY, Part.BYYEARDAY, Part.BYWEEKNO, Part.BYSETPOS)
                .anyMatch(rule::hasPart);
    }
}
