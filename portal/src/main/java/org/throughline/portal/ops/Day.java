package org.throughline.portal.ops;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What happened to homework and reminders in some time, of all clinics together.
 *
 * @param refused reminders that the provider did not take
 * @param withheld reminders that were better not sent, by reason
 */
record Day(
        long assigned,
        long done,
        long skipped,
        long missed,
        long planned,
        long sent,
        long acted,
        long refused,
        SortedMap<String, Long> withheld) {

    private static final String REMINDERS = "throughline_reminders_total";

    static Day of(Figures counted) {
        return new Day(
                Math.round(counted.sum("throughline_occurrences_opened_total")),
                Stream.of("completed", "partial", "adapted")
                        .mapToLong(it -> outcome(counted, it))
                        .sum(),
                outcome(counted, "skipped"),
                outcome(counted, "missed"),
                reminders(counted, "PLANNED"),
                reminders(counted, "SENT"),
                reminders(counted, "ACTED"),
                reminders(counted, "FAILED"),
                withheld(counted.by("reason", REMINDERS, "state", "SUPPRESSED")));
    }

    public long withheldInAll() {
        return withheld.values().stream().mapToLong(it -> it).sum();
    }

    private static long outcome(Figures counted, String outcome) {
        return Math.round(counted.sum("throughline_occurrences_total", "outcome", outcome));
    }

    private static long reminders(Figures counted, String state) {
        return Math.round(counted.sum(REMINDERS, "state", state));
    }

    private static SortedMap<String, Long> withheld(Map<String, Double> byReason) {
        var some = new TreeMap<String, Long>();
        byReason.forEach((reason, number) -> {
            if (number >= 1) {
                some.put(reason, Math.round(number));
            }
        });
        return some;
    }
}
