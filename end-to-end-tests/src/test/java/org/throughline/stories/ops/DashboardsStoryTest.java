package org.throughline.stories.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.throughline.stories.RunningPlatform;
import org.throughline.stories.ops.Dashboard.Panel;

/** Every dashboard and every rule speaks of what the running services really tell, once homework has flowed. */
class DashboardsStoryTest {

    /** Prometheus makes it itself. */
    private static final Set<String> MADE = Set.of("up");

    /** What has not happened need not be there. */
    private static final Set<String> MAY_NEVER_HAPPEN = Set.of("SERVER_ERROR");

    private static Told told;

    private static synchronized Told told() {
        if (told == null) {
            new Flow("sim-linden-c-701").runs();
            told = Told.by(RunningPlatform.get());
        }
        return told;
    }

    @TestFactory
    Stream<DynamicTest> dashboards_ask_for_metrics_and_labels_that_exist() {
        return Dashboard.all()
                .flatMap(board -> board.panels().stream()
                        .flatMap(panel -> panel.queries().stream()
                                .map(Dashboard::asAsked)
                                .map(query -> dynamicTest(
                                        board.title() + ": " + panel.title(), () -> exists(new Query(query))))));
    }

    @TestFactory
    Stream<DynamicTest> rules_ask_for_metrics_and_labels_that_exist() {
        return Rule.all().map(rule -> dynamicTest(rule.name(), () -> exists(new Query(rule.query()))));
    }

    @TestFactory
    Stream<DynamicTest> units_are_those_of_the_metrics() {
        return Dashboard.all()
                .flatMap(board -> board.panels().stream()
                        .map(panel -> dynamicTest(board.title() + ": " + panel.title(), () -> hasItsUnit(panel))));
    }

    @Test
    void there_are_four_dashboards_which_nobody_is_named_on() {
        assertThat(Dashboard.all().map(Dashboard::title))
                .containsExactlyInAnyOrder("Homework today", "Reminders", "Events and lag", "Services");
        assertThat(told().labelsByMetric().entrySet())
                .filteredOn(it -> it.getKey().startsWith("throughline_"))
                .flatExtracting(it -> it.getValue())
                .flatExtracting(it -> it.keySet())
                .doesNotContain("client", "clinic", "therapist", "assignment", "occurrence", "reminder");
    }

    /** With a broker that is away, Prometheus would give up waiting, and nothing could be seen at all. */
    @Test
    void nothing_that_is_told_makes_whoever_looks_wait_for_kafka() {
        assertThat(told().knows("spring_cloud_stream_binder_kafka_offset")).isFalse();
        assertThat(told().knows("throughline_inbox_lag")).isTrue();
    }

    @Test
    void the_reference_names_every_metric_and_its_labels_and_no_other() {
        var written = Pattern.compile("\n\\| `(throughline_\\w+)`[ *]*\\|([^|]*)\\|")
                .matcher(OpsFolder.text(OpsFolder.ROOT.resolve("docs/reference/metrics.md")))
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> labels(it.group(2))));
        var live = new TreeMap<String, Set<String>>();
        told().labelsByMetric().forEach((metric, series) -> {
            if (metric.startsWith("throughline_")) {
                var labels =
                        live.computeIfAbsent(metric.replaceFirst("_(bucket|count|sum|max)$", ""), _ -> new TreeSet<>());
                series.forEach(it -> labels.addAll(it.keySet()));
                labels.remove("le");
            }
        });

        assertThat(live).isEqualTo(new TreeMap<>(written));
    }

    private static Set<String> labels(String cell) {
        return Pattern.compile("`(\\w+)`")
                .matcher(cell)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static void exists(Query query) {
        var recorded = Rule.all().filter(it -> !it.isAlert()).map(Rule::name).collect(Collectors.toSet());
        Predicate<String> isLive = it -> !MADE.contains(it) && !recorded.contains(it);
        assertThat(query.metrics())
                .filteredOn(isLive)
                .allSatisfy(
                        metric -> assertThat(told().knows(metric)).as(metric).isTrue());
        assertThat(query.asked())
                .filteredOn(it -> isLive.test(it.metric()) && !MAY_NEVER_HAPPEN.contains(it.value()))
                .allSatisfy(
                        it -> assertThat(told().hasOneFor(it)).as(it.toString()).isTrue());
        assertThat(query.metrics())
                .filteredOn(isLive)
                .allSatisfy(metric -> assertThat(query.groupedBy())
                        .filteredOn(label -> !label.equals("slo"))
                        .allSatisfy(label -> assertThat(told().hasLabel(metric, label))
                                .as(label + " of " + metric)
                                .isTrue()));
    }

    private static void hasItsUnit(Panel panel) {
        for (var query : panel.queries()) {
            var metrics = new Query(Dashboard.asAsked(query)).metrics();
            switch (panel.unit()) {
                case "s" -> assertThat(metrics).allMatch(it -> it.matches(".*_seconds(_sum|_count|_bucket|_max)?"));
                case "bytes" -> assertThat(metrics).allMatch(it -> it.endsWith("_bytes"));
                case "cps", "reqps" -> {
                    assertThat(query).contains("rate(").doesNotContain(" / ");
                    assertThat(metrics).allMatch(it -> it.matches(".*(_total|_count)"));
                }
                case "percentunit" ->
                    assertThat(query.contains(" / ")
                                    || metrics.stream().allMatch(it -> it.matches(".*(_usage|_seconds_sum)")))
                            .as(query)
                            .isTrue();
                case "short" -> {
                    assertThat(query).doesNotContain(" / ").doesNotContain("rate(throughline");
                    assertThat(metrics).noneMatch(it -> it.matches(".*(_seconds|_bytes)(_sum|_count|_bucket|_max)?"));
                }
                default -> throw new AssertionError("nobody knows the unit " + panel.unit());
            }
        }
    }
}
