package org.throughline.benchmarks.contest;

import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** The medians of two sides, and their ratio beside its goal. */
public record Comparison(Goal goal, double ours, double peer) {

    public double ratio() {
        return ours / peer;
    }

    public boolean reached() {
        return ratio() >= goal.atLeast();
    }

    ObjectNode json() {
        return Json.object()
                .put("side", goal.ours())
                .put("ours", Figures.rounded(ours))
                .put("peerName", goal.peer())
                .put("peer", Figures.rounded(peer))
                .put("ratio", Figures.rounded(ratio()))
                .put("unit", goal.measure().unit())
                .put("goal", goal.atLeast())
                .put("reached", reached());
    }
}
