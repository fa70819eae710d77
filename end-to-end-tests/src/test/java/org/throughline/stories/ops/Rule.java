package org.throughline.stories.ops;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule: it records a figure, or raises an alert.
 *
 * @param name of the figure or the alert
 */
record Rule(String name, boolean isAlert, String query, Map<String, String> labels, Map<String, String> annotations) {

    static Stream<Rule> all() {
        return OpsFolder.files(OpsFolder.PROMETHEUS.resolve("rules"), ".yml").stream()
                .flatMap(file -> maps(OpsFolder.yaml(file).get("groups")))
                .flatMap(group -> maps(group.get("rules")))
                .map(Rule::of);
    }

    static Stream<Rule> alerts() {
        return all().filter(Rule::isAlert);
    }

    private static Rule of(Map<String, Object> it) {
        var isAlert = it.containsKey("alert");
        return new Rule(
                String.valueOf(it.get(isAlert ? "alert" : "record")),
                isAlert,
                String.valueOf(it.get("expr")),
                strings(it.get("labels")),
                strings(it.get("annotations")));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> maps(@Nullable Object list) {
        return list == null ? Stream.of() : ((List<Map<String, Object>>) list).stream();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> strings(@Nullable Object map) {
        return map == null ? Map.of() : (Map<String, String>) map;
    }
}
