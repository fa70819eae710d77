package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares a therapist's list of clients, each with the figures over everything so far. */
record CaseloadCheck(Findings findings, String who) {

    void compare(List<Member> caseload, Instant asOf, JsonNode answer) {
        var rows = new HashMap<String, JsonNode>();
        answer.path("clients").forEach(it -> rows.put(it.path("clientId").asString(""), it));
        for (var member : caseload) {
            var row = rows.remove(member.client());
            if (row == null) {
                findings.add(Figure.ADHERENCE, who + ": the caseload lacks " + member.client());
            } else {
                var counts = Counts.of(member.slots(), LocalDate.MIN, LocalDate.MAX, asOf);
                var check = new AdherenceCheck(findings, who + " " + member.client());
                check.fraction("row", "completion", (double) counts.completion(), counts.expected(), row);
                check.fraction("row", "showUp", (double) counts.showUp(), counts.expected(), row);
                check.mean("row", "rate", counts.headline(), row, "headline");
            }
        }
        rows.keySet().forEach(it -> findings.add(Figure.ADHERENCE, who + ": not of this caseload: " + it));
    }
}
