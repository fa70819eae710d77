package org.throughline.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A breakdown in Markdown: a line for each part, the dearest first, and a column for each process. */
record BreakdownTable(Breakdown breakdown) {

    private static final double WORTH_TELLING = 0.0005;

    List<String> lines() {
        var lines = new ArrayList<>(List.of(breakdown.about(), ""));
        lines.add("| µs of CPU each, and share | all | " + String.join(" | ", breakdown.processes()) + " |");
        lines.add("|---|--:|" + "--:|".repeat(breakdown.processes().size()));
        lines.add(line("all", _ -> true));
        breakdown.parts().stream()
                .map(part -> line(part, it -> it.part().equals(part)))
                .forEach(lines::add);
        lines.add("");
        return lines;
    }

    private String line(String name, Predicate<Slice> part) {
        var cells = Stream.concat(
                Stream.of(cell(part, _ -> true)),
                breakdown.processes().stream()
                        .map(process -> cell(part, it -> it.process().equals(process))));
        return "| " + name + " | " + String.join(" | ", cells.toList()) + " |";
    }

    /** Of the part, and its share, in the process. */
    private String cell(Predicate<Slice> part, Predicate<Slice> process) {
        var micros = breakdown.micros(part.and(process));
        var share = micros / breakdown.micros(process);
        return share >= WORTH_TELLING
                ? "%s (%s %%)"
                        .formatted(
                                Figures.rounded(micros).toPlainString(),
                                Figures.rounded(100 * share).toPlainString())
                : "";
    }
}
