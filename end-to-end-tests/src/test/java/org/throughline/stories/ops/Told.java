package org.throughline.stories.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.stories.RunningPlatform;

/** Everything that the services and the portal tell of themselves, and what Prometheus adds. */
record Told(Map<String, List<Map<String, String>>> labelsByMetric) {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Places of the services and of the portal. */
    private static final int[] PLACES = {1, 2, 3, 4, 10};

    /** What Prometheus adds to whatever it takes in. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    static Told by(RunningPlatform platform) {
        return new Told(IntStream.of(PLACES)
                .mapToObj(platform::metrics)
                .flatMap(String::lines)
                .map(LINE::matcher)
                .filter(it -> it.matches())
                .collect(Collectors.groupingBy(
                        it -> it.group(1),
                        Collectors.mapping(
                                it -> labels(it.group(2) == null ? "" : it.group(2)), Collectors.toList()))));
    }

    boolean knows(String metric) {
        return labelsByMetric.containsKey(metric);
    }

    boolean hasLabel(String metric, String label) {
        return ADDED.contains(label) || of(metric).anyMatch(it -> it.containsKey(label));
    }

    boolean hasOneFor(Query.Asked asked) {
        return ADDED.contains(asked.label())
                || of(asked.metric()).anyMatch(it -> asked.isFulfilledBy(it.getOrDefault(asked.label(), "")));
    }

    private Stream<Map<String, String>> of(String metric) {
        return labelsByMetric.getOrDefault(metric, List.of()).stream();
    }

    private static Map<String, String> labels(String text) {
        var labels = new HashMap<String, String>();
        LABEL.matcher(text).results().forEach(it -> labels.put(it.group(1), it.group(2)));
        return labels;
    }
}
