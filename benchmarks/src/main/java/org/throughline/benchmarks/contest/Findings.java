package org.throughline.benchmarks.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a benchmark has found.
 *
 * @param settings of each side, by its name
 * @param comparisons the first is the one that matters most
 * @param notes what a reader must know to take a figure for what it is, such as who could not take part
 */
public record Findings(
        Map<String, String> settings,
        List<Sample> samples,
        List<Comparison> comparisons,
        List<Check> checks,
        List<Operation> operations,
        List<Breakdown> breakdowns,
        Tally tally,
        List<String> notes) {

    public static Findings of(List<Operation> operations) {
        return new Findings(Map.of(), List.of(), List.of(), List.of(), operations, List.of(), Tally.CLEAN, List.of());
    }

    public static Findings of(List<? extends Side> sides, List<Sample> samples, List<Goal> goals) {
        var settings = new LinkedHashMap<String, String>();
        sides.forEach(it -> settings.put(it.name(), it.settings()));
        return new Findings(
                settings,
                samples,
                goals.stream()
                        .filter(it -> settings.containsKey(it.peer()))
                        .map(it -> new Comparison(
                                it,
                                median(samples, it.ours(), it.measure()::of),
                                median(samples, it.peer(), it.measure()::of)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                samples.stream().map(Sample::tally).reduce(Tally.CLEAN, Tally::plus),
                List.of());
    }

    public static double median(List<Sample> samples, String side, ToDoubleFunction<Sample> value) {
        return Figures.median(samples.stream()
                .filter(it -> it.side().equals(side))
                .map(value::applyAsDouble)
                .toList());
    }

    public Findings with(Check check) {
        return new Findings(settings, samples, comparisons, plus(checks, check), operations, breakdowns, tally, notes);
    }

    public Findings with(Tally more) {
        return new Findings(settings, samples, comparisons, checks, operations, breakdowns, tally.plus(more), notes);
    }

    public Findings with(String note) {
        return new Findings(settings, samples, comparisons, checks, operations, breakdowns, tally, plus(notes, note));
    }

    public Findings with(Breakdown breakdown) {
        return new Findings(
                settings, samples, comparisons, checks, operations, plus(breakdowns, breakdown), tally, notes);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return List.copyOf(all);
    }
}
