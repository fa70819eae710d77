package org.throughline.benchmarks.contest;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingDouble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event costs, taken apart.
 *
 * @param about by what it was taken apart, in a sentence
 */
public record Breakdown(String about, List<Slice> slices) {

    /** The dearest first. */
    List<String> parts() {
        return micros().entrySet().stream()
                .sorted(comparingDouble(it -> -it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of these processes alone. */
    public Breakdown within(List<String> processes) {
        return new Breakdown(
                about,
                slices.stream().filter(it -> processes.contains(it.process())).toList());
    }

    /** So many parts in words, the dearest first. */
    public String dearest(int most) {
        return parts().stream().limit(most).map(this::words).collect(joining(", "));
    }

    private String words(String part) {
        Predicate<Slice> ofPart = it -> it.part().equals(part);
        var most = slices.stream()
                .filter(ofPart)
                .max(comparingDouble(Slice::micros))
                .map(Slice::process)
                .orElse("");
        return String.format(
                Locale.ROOT, "%s (%.0f µs, %.0f %%, most in %s)", part, micros(ofPart), 100 * share(ofPart), most);
    }

    List<String> processes() {
        return slices.stream().map(Slice::process).distinct().toList();
    }

    double micros(Predicate<Slice> which) {
        return slices.stream().filter(which).mapToDouble(Slice::micros).sum();
    }

    /** Of all that it costs. */
    public double share(Predicate<Slice> which) {
        return micros(which) / micros(_ -> true);
    }

    private Map<String, Double> micros() {
        return slices.stream().collect(groupingBy(Slice::part, LinkedHashMap::new, summingDouble(Slice::micros)));
    }

    ObjectNode json() {
        var json = Json.object().put("about", about);
        var each = json.putArray("slices");
        slices.forEach(it -> each.add(Json.object()
                .put("process", it.process())
                .put("part", it.part())
                .put("micros", Figures.rounded(it.micros()))));
        return json;
    }
}
