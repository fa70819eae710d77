package org.throughline.portal.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The recurrence rules that a form can write: every day, or days of the week.
 *
 * @param days MO to SU
 * @param every 1 for each week, 2 for every other
 */
public record Rule(
        List<String> days,
        int every,
        @Nullable Integer count,
        @Nullable LocalDate until) {

    public static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Set<String> KNOWN = Set.of("FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "WKST");
    private static final int LONGEST = 10;
    private static final int DATE = "20260327".length();

    public static Rule until(List<String> days, int every, LocalDate until) {
        return new Rule(days, every, null, until);
    }

    public boolean daily() {
        return every == 1 && days.size() == WEEK.size();
    }

    String written() {
        var frequency = daily() ? "FREQ=DAILY" : "FREQ=WEEKLY;INTERVAL=" + every + ";BYDAY=" + String.join(",", days);
        if (until != null) {
            return frequency + ";UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        return count == null ? frequency : frequency + ";COUNT=" + count;
    }

    /** @return empty for a rule that says more than this one can */
    static Optional<Rule> read(String rrule, LocalDate starts) {
        Map<String, String> parts = Arrays.stream(rrule.replace("RRULE:", "").split(";", -1))
                .filter(it -> it.contains("="))
                .collect(Collectors.toMap(
                        it -> it.substring(0, it.indexOf('=')), it -> it.substring(it.indexOf('=') + 1), (_, b) -> b));
        var every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        var daily = "DAILY".equals(parts.get("FREQ"));
        var readable = daily ? every == 1 && !parts.containsKey("BYDAY") : "WEEKLY".equals(parts.get("FREQ"));
        if (!readable || !KNOWN.containsAll(parts.keySet())) {
            return Optional.empty();
        }
        var byDay = parts.getOrDefault("BYDAY", day(starts));
        var days = daily ? WEEK : Arrays.asList(byDay.split(",", -1));
        var count = parts.get("COUNT");
        var until = parts.get("UNTIL");
        return Optional.of(new Rule(
                WEEK.stream().filter(days::contains).toList(),
                every,
                count == null ? null : Integer.valueOf(count),
                until == null ? null : LocalDate.parse(until.substring(0, DATE), DateTimeFormatter.BASIC_ISO_DATE)));
    }

    /** The day on which it has occurred so often. */
    LocalDate last(LocalDate starts, int times) {
        var monday = starts.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return starts.datesUntil(starts.plusYears(LONGEST))
                .filter(it -> days.contains(day(it)))
                .filter(it -> ChronoUnit.WEEKS.between(monday, it) % every == 0)
                .limit(times)
                .reduce(starts, (_, later) -> later);
    }

    /** MO to SU. */
    public static String day(LocalDate date) {
        return WEEK.get(date.getDayOfWeek().getValue() - 1);
    }
}
