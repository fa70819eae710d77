package org.throughline.simulator.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.throughline.simulator.platform.Http;
import tools.jackson.databind.JsonNode;

/** Compares beginning and persistence of each plan with what analytics-service says of them. */
record CourseCheck(Findings findings, String who) {

    /** The journal knows when somebody asked, the service when it heard; while one is away, people ask again so long. */
    private static final double ON_THE_WAY = Http.PATIENCE.toSeconds() / 3600.0;

    private static final double EXACT = 1e-9;

    void compare(Map<String, Course> plans, JsonNode answer) {
        for (var plan : answer.path("assignments")) {
            var id = plan.path("assignmentId").asString("");
            Optional.ofNullable(plans.get(id)).ifPresent(it -> compare(id, it, plan));
        }
    }

    private void compare(String id, Course course, JsonNode plan) {
        var initiation = plan.path("initiation");
        var given = initiation.path("initiated");
        if (!course.initiated()
                .map(it -> given.isBoolean() && given.asBoolean() == it)
                .orElse(given.isNull())) {
            wrong(id, "initiated", course.initiated(), initiation);
        }
        number(id, "hours", course.hours(), ON_THE_WAY, initiation);
        var persistence = plan.path("persistence");
        var days = course.days();
        number(
                id,
                "days",
                days.isPresent() ? OptionalDouble.of((double) days.getAsLong()) : OptionalDouble.empty(),
                EXACT,
                persistence);
        if (persistence.path("censored").asBoolean(!course.censored()) != course.censored()) {
            wrong(id, "censored", course.censored(), persistence);
        }
    }

    /** What is not known must be there and null. */
    private void number(String id, String name, OptionalDouble expected, double apart, JsonNode answer) {
        var given = answer.path(name);
        var right = expected.isPresent()
                ? given.isNumber() && Math.abs(given.asDouble() - expected.getAsDouble()) < apart
                : given.isNull();
        if (!right) {
            wrong(id, name, expected, answer);
        }
    }

    private void wrong(String id, String what, Object expected, JsonNode given) {
        findings.add(
                Figure.ADHERENCE,
                who + " assignment " + id + ": " + what + " should be " + expected + ", analytics says " + given);
    }
}
