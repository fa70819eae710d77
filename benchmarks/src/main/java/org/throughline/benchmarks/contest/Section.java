package org.throughline.benchmarks.contest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ObjectNode;

/** A report as a section of the page: Markdown. */
record Section(Report report) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    String text() {
        var lines = new ArrayList<String>();
        lines.add("## " + report.benchmark().name());
        lines.add("");
        lines.add(report.benchmark().work());
        lines.add("");
        lines.add(when());
        lines.add("");
        if (report.failed()) {
            lines.add("**This run has failed: " + report.findings().tally() + ".**");
            lines.add("");
        }
        lines.addAll(comparisons());
        lines.addAll(checks());
        lines.addAll(operations());
        report.findings().breakdowns().forEach(it -> lines.addAll(new BreakdownTable(it).lines()));
        lines.addAll(sides());
        report.findings().notes().forEach(it -> lines.add("- " + it));
        return String.join("\n", lines).strip() + "\n";
    }

    private String when() {
        var environment = report.environment();
        return "%s, scale `%s`, %d cores, load %s to %s, Java %s, %s."
                .formatted(
                        MINUTE.format(report.at()),
                        report.scale().name().toLowerCase(Locale.ROOT),
                        environment.path("cores").asInt(),
                        load(environment, "loadBefore"),
                        load(environment, "loadAfter"),
                        environment.path("java").asString(),
                        environment.path("database").asString());
    }

    private static String load(ObjectNode environment, String field) {
        return Figures.rounded(environment.path(field).asDouble()).toPlainString();
    }

    private List<String> comparisons() {
        if (report.findings().comparisons().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(
                List.of("| Ours | Peer | Ours | Peer | Ratio | Goal | |", "|---|---|--:|--:|--:|--:|---|"));
        report.findings()
                .comparisons()
                .forEach(it -> lines.add("| %s | %s | %s | %s | **%s** | %s | %s, %s |"
                        .formatted(
                                it.goal().ours(),
                                it.goal().peer(),
                                plain(it.ours()),
                                plain(it.peer()),
                                plain(it.ratio()),
                                plain(it.goal().atLeast()),
                                it.goal().measure().unit(),
                                verdict(it.reached()))));
        lines.add("");
        return lines;
    }

    private List<String> checks() {
        var lines = new ArrayList<>(report.findings().checks().stream()
                .map(it -> "- %s: %s %s (goal: at most %s; %s)"
                        .formatted(it.what(), plain(it.value()), it.unit(), plain(it.atMost()), verdict(it.reached())))
                .toList());
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private List<String> operations() {
        if (report.findings().operations().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(
                "| Operation | ns each | ± | ns of CPU each | bytes each | What is done |",
                "|---|--:|--:|--:|--:|---|"));
        report.findings()
                .operations()
                .forEach(it -> lines.add("| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                it.name(),
                                plain(it.nanos()),
                                plain(it.error()),
                                plain(it.cpuNanos()),
                                plain(it.bytes()),
                                it.what())));
        lines.add("");
        return lines;
    }

    private List<String> sides() {
        if (report.findings().settings().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(
                "| Side | Events a turn | A second | µs of CPU each | own | database | broker | Set up |",
                "|---|--:|--:|--:|--:|--:|--:|---|"));
        report.findings()
                .settings()
                .forEach((name, settings) -> lines.add("| %s | %d | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                name,
                                events(name),
                                plain(median(name, Sample::perSecond)),
                                plain(median(name, it -> it.microsEach(it.cpu().all()))),
                                plain(median(name, it -> it.microsEach(it.cpu().own()))),
                                plain(median(name, it -> it.microsEach(it.cpu().database()))),
                                plain(median(name, it -> it.microsEach(it.cpu().broker()))),
                                settings)));
        lines.add("");
        return lines;
    }

    private long events(String side) {
        return report.findings().samples().stream()
                .filter(it -> it.side().equals(side))
                .mapToLong(Sample::events)
                .max()
                .orElse(0);
    }

    private double median(String side, ToDoubleFunction<Sample> value) {
        return Findings.median(report.findings().samples(), side, value);
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "missed";
    }

    private static String plain(double value) {
        return Figures.rounded(value).toPlainString();
    }
}
