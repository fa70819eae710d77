package org.throughline.faults;

import java.util.Locale;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** What came of a row. */
record RowResult(Row row, Outcome outcome, String why, double seconds, long seed, Facts facts) {

    enum Outcome {
        HELD,
        BROKEN,
        SKIPPED
    }

    ObjectNode json() {
        var json = Json.object()
                .put("row", row.number())
                .put("name", row.name())
                .put("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .put("seconds", seconds)
                .put("seed", seed);
        if (!why.isEmpty()) {
            json.put("why", why);
        }
        facts.all().forEach((what, value) -> json.putPOJO(what, value));
        return json;
    }

    String line() {
        return "%2d %-7s %6.1f s  %s%s"
                .formatted(
                        row.number(),
                        outcome.name().toLowerCase(Locale.ROOT),
                        seconds,
                        row.name(),
                        why.isEmpty() ? "  " + facts.all() : ": " + why + "  " + facts.all());
    }
}
