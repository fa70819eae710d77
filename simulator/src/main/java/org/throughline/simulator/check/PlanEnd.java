package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * Where a plan comes to its end, as it was agreed.
 *
 * @param stopped by somebody
 * @param slots how many there will be in all; empty where that is open
 * @param lastDay empty where that is open
 */
record PlanEnd(boolean stopped, Optional<Integer> slots, Optional<LocalDate> lastDay) {

    static PlanEnd of(String assignment, List<Told> told, LocalDate today, Instant asOf) {
        var ofPlan = told.stream()
                .filter(it -> it.subject().equals(assignment) && !it.time().isAfter(asOf))
                .toList();
        var versions = ofPlan.stream()
                .filter(it ->
                        it.type().equals("assignment.started") || it.type().equals("assignment.changed"))
                .map(it -> it.body().path("plan"))
                .toList();
        var inForce = versions.reversed().stream()
                .filter(it -> !LocalDate.parse(Json.text(it, "effectiveFrom")).isAfter(today))
                .findFirst()
                .or(() -> versions.stream().findFirst());
        return new PlanEnd(
                ofPlan.stream()
                        .anyMatch(it -> it.type().equals("assignment.ended")
                                || it.type().equals("assignment.cancelled")),
                inForce.flatMap(PlanEnd::slotsInAll),
                inForce.map(it -> Json.text(it, "endsOn"))
                        .filter(it -> !it.isEmpty())
                        .map(LocalDate::parse));
    }

    /** All there will ever be is there and closed. */
    boolean reached(Collection<Slot> plan, LocalDate today, Instant asOf) {
        if (stopped) {
            return true;
        }
        if (!plan.stream().allMatch(it -> it.closesBy(asOf))) {
            return false;
        }
        return slots.map(it -> plan.size() >= it)
                .orElseGet(() -> lastDay.map(it -> it.isBefore(today)).orElse(false));
    }

    private static Optional<Integer> slotsInAll(JsonNode plan) {
        if (plan.path("slotsInAll").isNumber()) {
            return Optional.of(plan.path("slotsInAll").asInt());
        }
        return Json.text(plan, "kind").equals("ONE_OFF") ? Optional.of(1) : Optional.empty();
    }
}
