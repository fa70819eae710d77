package org.throughline.portal.ops;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers under names and labels, as processes tell them. */
record Figures(Map<Series, Double> values) {

    static final Figures NONE = new Figures(Map.of());

    private static final String STARTED = "process_start_time_seconds";

    record Series(String name, Map<String, String> labels) {

        Series {
            labels = Map.copyOf(labels);
        }

        /** Whether it grows from the start of the process on. */
        boolean counts() {
            return name.endsWith("_total");
        }

        Series with(String label, String value) {
            var more = new HashMap<>(labels);
            more.put(label, value);
            return new Series(name, more);
        }
    }

    Figures {
        values = Map.copyOf(values);
    }

    /** Tells one run of one process from every other. */
    double startedAt() {
        return sum(STARTED);
    }

    /** @param labels which they must have: a label, its value, another label, … */
    double sum(String name, String... labels) {
        return of(name, labels).mapToDouble(Map.Entry::getValue).sum();
    }

    double max(String name, String... labels) {
        return of(name, labels).mapToDouble(Map.Entry::getValue).max().orElse(0);
    }

    /** Summed over all labels but one. */
    SortedMap<String, Double> by(String one, String name, String... labels) {
        return of(name, labels)
                .collect(Collectors.groupingBy(
                        it -> it.getKey().labels().getOrDefault(one, ""),
                        TreeMap::new,
                        Collectors.summingDouble(Map.Entry::getValue)));
    }

    Figures with(String label, String value) {
        return new Figures(values.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().with(label, value), Map.Entry::getValue)));
    }

    Figures counters() {
        return new Figures(values.entrySet().stream()
                .filter(it -> it.getKey().counts())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Figures plus(Figures other) {
        var both = new HashMap<>(values);
        other.values.forEach((series, value) -> both.merge(series, value, Double::sum));
        return new Figures(both);
    }

    Figures minus(Figures before) {
        var grown = new HashMap<Series, Double>();
        values.forEach((series, value) -> grown.put(series, value - before.values.getOrDefault(series, 0.0)));
        return new Figures(grown);
    }

    private Stream<Map.Entry<Series, Double>> of(String name, String... labels) {
        return values.entrySet().stream()
                .filter(it -> it.getKey().name().equals(name) && has(it.getKey().labels(), labels));
    }

    private static boolean has(Map<String, String> all, String... wanted) {
        for (int label = 0; label < wanted.length; label += 2) {
            if (!wanted[label + 1].equals(all.get(wanted[label]))) {
                return false;
            }
        }
        return true;
    }
}
