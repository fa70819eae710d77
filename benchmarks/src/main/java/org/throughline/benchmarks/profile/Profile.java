package org.throughline.benchmarks.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.throughline.benchmarks.contest.Slice;

/** Where a process was found, and what it used in all. */
public record Profile(String process, Processors used, List<Sighting> sightings) {

    private static final String UNSEEN = "not sampled";

    /** How much of what it used is accounted for. */
    public String words() {
        return String.format(Locale.ROOT, "%s %.0f %%", process, 100 * seen());
    }

    double seen() {
        var seen = sightings.stream().mapToDouble(Sighting::seconds).sum()
                + used.apart().values().stream().mapToDouble(it -> it).sum();
        return seen / used.all();
    }

    /** By where the innermost frame that belongs anywhere belongs; together they are what the process used. */
    public List<Slice> byPart(long events) {
        var seconds = sampled(Sighting::part);
        seconds.putAll(used.apart());
        seconds.put(UNSEEN, Math.max(0, used.all() - sum(seconds)));
        return slices(seconds, events);
    }

    /** By whether anything of what guards was under way; of what was sampled only, because for whom is compiled is not known. */
    public List<Slice> byGuard(long events) {
        return slices(sampled(Sighting::guard), events);
    }

    private Map<String, Double> sampled(Function<Sighting, String> by) {
        var seconds = new LinkedHashMap<String, Double>();
        sightings.forEach(it -> seconds.merge(by.apply(it), it.seconds(), Double::sum));
        return seconds;
    }

    private static double sum(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(it -> it).sum();
    }

    private List<Slice> slices(Map<String, Double> seconds, long events) {
        return seconds.entrySet().stream()
                .map(it -> new Slice(process, it.getKey(), 1e6 * it.getValue() / events))
                .toList();
    }
}
