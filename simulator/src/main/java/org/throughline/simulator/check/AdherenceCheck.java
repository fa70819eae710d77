package org.throughline.simulator.check;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** Compares the checker's own figures with those of analytics-service. */
record AdherenceCheck(Findings findings, String who) {

    /** The client's figures and each plan's. */
    void compare(Counts counts, JsonNode answer) {
        compareOne("client", counts, answer);
        mean("client", "rate", counts.headline(), answer, "headline");
        for (var plan : answer.path("assignments")) {
            var id = Json.text(plan, "assignmentId");
            compareOne("assignment " + id, counts.ofPlan(id), plan);
        }
    }

    /** Each plan's runs, and its consistency where the plan's frequency is known. */
    void compareStreaks(Collection<Slot> slots, Map<String, Double> slotsPerDay, Instant asOf, JsonNode answer) {
        for (var plan : answer.path("assignments")) {
            var id = Json.text(plan, "assignmentId");
            var streaks = Streaks.of(
                    slots.stream().filter(it -> it.assignment().equals(id)).toList(), asOf);
            count("assignment " + id, "current", streaks.current(), plan.path("streak"));
            count("assignment " + id, "best", streaks.best(), plan.path("streak"));
            var frequency = slotsPerDay.get(id);
            var given = plan.path("consistency");
            if (frequency != null && !near(given.asDouble(0), streaks.consistency(frequency))) {
                wrong("assignment " + id, "consistency", Double.toString(streaks.consistency(frequency)), given);
            }
        }
    }

    void compareOne(String scope, Counts counts, JsonNode answer) {
        fraction(scope, "completion", (double) counts.completion(), counts.expected(), answer);
        fraction(scope, "onTime", (double) counts.onTime(), counts.expected(), answer);
        fraction(scope, "dose", counts.dose(), counts.expected(), answer);
        fraction(scope, "showUp", (double) counts.showUp(), counts.expected(), answer);
        fraction(scope, "missed", (double) counts.in(State.MISSED), counts.expected(), answer);
        var given = answer.path("counts");
        count(scope, "expected", counts.expected(), given);
        count(scope, "completed", counts.in(State.COMPLETED), given);
        count(scope, "adapted", counts.in(State.ADAPTED), given);
        count(scope, "partial", counts.in(State.PARTIAL), given);
        count(scope, "skipped", counts.in(State.SKIPPED), given);
        count(scope, "missed", counts.in(State.MISSED), given);
        count(scope, "excused", counts.in(State.EXCUSED), given);
        count(scope, "withdrawn", counts.in(State.WITHDRAWN), given);
        count(scope, "late", counts.late(), given);
        count(scope, "corrected", counts.corrected(), given);
        var quality = answer.path("quality");
        mean(scope, "mean", counts.quality().client(), quality, "client");
        mean(scope, "mean", counts.quality().therapist(), quality, "therapist");
        mean(scope, "mean", counts.quality().combined(), quality, "combined");
    }

    void fraction(String scope, String metric, double numerator, long denominator, JsonNode answer) {
        var given = answer.path(metric);
        var rate = given.path("rate");
        var rightRate = denominator == 0 ? rate.isNull() : near(rate.asDouble(-1), numerator / denominator);
        if (!near(given.path("numerator").asDouble(-1), numerator)
                || given.path("denominator").asLong(-1) != denominator
                || !rightRate) {
            wrong(scope, metric, numerator + "/" + denominator, given);
        }
    }

    private void count(String scope, String name, long expected, JsonNode given) {
        if (given.path(name).asLong(-1) != expected) {
            wrong(scope, name, Long.toString(expected), given);
        }
    }

    void mean(String scope, String field, OptionalDouble expected, JsonNode answer, String metric) {
        var given = answer.path(metric).path(field);
        var right = expected.isPresent()
                ? given.isNumber() && near(given.asDouble(), expected.getAsDouble())
                : given.isNull();
        if (!right) {
            wrong(scope, metric, expected.toString(), answer.path(metric));
        }
    }

    private void wrong(String scope, String what, String expected, JsonNode given) {
        findings.add(
                Figure.ADHERENCE,
                who + " " + scope + ": " + what + " should be " + expected + ", analytics says " + given);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-9;
    }
}
