package org.throughline.simulator.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares what is told of clinics and caseloads with the figures of their clients, and holds it against the rules. */
record GroupCheck(Findings findings, String who) {

    private static final int ENOUGH = 5;

    /** @param answers by therapist; the clinic's under {@link Cell#ALL} */
    void compare(Table table, Map<String, JsonNode> answers) {
        var hidden = table.cells().stream()
                .filter(it -> answer(it, answers).path("suppressed").asBoolean(false))
                .collect(Collectors.toSet());
        for (var cell : table.cells()) {
            if (hidden.contains(cell)) {
                tellsNothing(cell, answer(cell, answers));
            } else {
                tells(cell, answer(cell, answers));
            }
        }
        rules(table, hidden);
    }

    private static JsonNode answer(Cell cell, Map<String, JsonNode> answers) {
        JsonNode all = answers.getOrDefault(cell.therapist(), MissingNode.getInstance());
        return cell.type().equals(Cell.ALL)
                ? all
                : all.path("types")
                        .valueStream()
                        .filter(it -> it.path("type").asString("").equals(cell.type()))
                        .findFirst()
                        .orElse(MissingNode.getInstance());
    }

    private void tells(Cell cell, JsonNode answer) {
        if (cell.few()) {
            wrong(cell, "only " + cell.clients().size() + " clients, but told: " + answer);
            return;
        }
        if (answer.path("clients").asInt(-1) != cell.clients().size()) {
            wrong(cell, cell.clients().size() + " clients, but " + answer.path("clients"));
        }
        var check = new AdherenceCheck(findings, who + " " + cell.name());
        check.compareOne("pooled", cell.pooled(), answer);
        check.mean("group", "rate", cell.headline(), answer, "headline");
    }

    private void tellsNothing(Cell cell, JsonNode answer) {
        Stream.of("clients", "headline", "completion", "onTime", "dose", "showUp", "missed", "quality", "counts")
                .filter(answer::has)
                .forEach(it -> wrong(cell, "suppressed, yet it tells " + it));
    }

    private void rules(Table table, Set<Cell> hidden) {
        if (table.cells().stream().noneMatch(Cell::few)) {
            hidden.forEach(it -> wrong(it, "suppressed, though nobody is few"));
        }
        Subtraction.recovered(table, hidden).forEach(it -> wrong(it, "suppressed, but follows from what is told"));
        for (var line : table.lines()) {
            var inside = line.subList(1, line.size()).stream()
                    .filter(hidden::contains)
                    .toList();
            if (!inside.isEmpty() && !hidden.contains(line.getFirst()) && together(inside) < ENOUGH) {
                wrong(line.getFirst(), "told, and gives away what few did in " + inside);
            }
        }
    }

    private static int together(List<Cell> cells) {
        var clients = new HashSet<String>();
        cells.forEach(it -> clients.addAll(it.names()));
        return clients.size();
    }

    private void wrong(Cell cell, String what) {
        findings.add(Figure.ADHERENCE, who + " " + cell.name() + ": " + what);
    }
}
