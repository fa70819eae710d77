package org.throughline.faults.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a measure of a part stays flat: the median of its last third lies no higher over that of its middle third than
 * {@link Measure#allowedAfter}. The first third is left to warming up.
 */
record Trend(String part, Measure measure, int readings, double middle, double last, Verdict verdict) {

    /** Fewer in a third say nothing. */
    static final int FEWEST = 5;

    enum Verdict {
        FLAT,
        RISING,
        UNKNOWN
    }

    /** @param readings all of one measure of one part */
    static Trend of(String part, Measure measure, Collection<Reading> readings, Duration whole) {
        var middle = between(readings, whole.dividedBy(3), whole.multipliedBy(2).dividedBy(3));
        var last = between(readings, whole.multipliedBy(2).dividedBy(3), whole);
        var verdict = middle.size() < FEWEST || last.size() < FEWEST
                ? Verdict.UNKNOWN
                : median(last) <= measure.allowedAfter(median(middle)) ? Verdict.FLAT : Verdict.RISING;
        return new Trend(part, measure, readings.size(), median(middle), median(last), verdict);
    }

    private static List<Double> between(Collection<Reading> readings, Duration from, Duration to) {
        return readings.stream()
                .filter(it -> it.at().compareTo(from) >= 0 && it.at().compareTo(to) < 0)
                .map(Reading::value)
                .sorted()
                .toList();
    }

    /** 0 of nothing. */
    private static double median(List<Double> sorted) {
        var half = sorted.size() / 2;
        return sorted.isEmpty()
                ? 0
                : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    ObjectNode json() {
        return Json.object()
                .put("part", part)
                .put("measure", measure.key())
                .put("readings", readings)
                .put("middle", rounded(middle))
                .put("last", rounded(last))
                .put("allowed", rounded(measure.allowedAfter(middle)))
                .put("verdict", verdict.name().toLowerCase(Locale.ROOT));
    }

    String line() {
        return "%-8s %-10s %-16s %8.1f then %8.1f, at most %8.1f (%d readings)"
                .formatted(
                        verdict.name().toLowerCase(Locale.ROOT),
                        part,
                        measure.key(),
                        middle,
                        last,
                        measure.allowedAfter(middle),
                        readings);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
