package org.throughline.benchmarks.contest;

import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** Something measured that has a limit of its own rather than a peer. */
public record Check(String what, double value, String unit, double atMost) {

    public boolean reached() {
        return value <= atMost;
    }

    ObjectNode json() {
        return Json.object()
                .put("what", what)
                .put("value", Figures.rounded(value))
                .put("unit", unit)
                .put("atMost", atMost)
                .put("reached", reached());
    }
}
