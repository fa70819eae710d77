package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the homework of one client goes.
 *
 * @param headline mean over the assignments; the pooled rates stand beside it
 */
public record ClientAdherence(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant asOf,
        String formulaVersion,
        Headline headline,
        @JsonUnwrapped Adherence pooled,
        List<AssignmentAdherence> assignments) {

    public static ClientAdherence of(ClientFacts facts, Ask ask) {
        var zone = facts.zoneAsOf(ask.asOf());
        var plans = facts.plans().entrySet().stream()
                .sorted(Comparator.comparing(it -> it.getKey().value()))
                .map(it -> Map.entry(it.getKey(), Plan.asOf(it.getValue(), ask.asOf(), zone)))
                .filter(it -> it.getValue().known())
                .toList();
        var assignments = plans.stream()
                .map(it -> AssignmentAdherence.of(it.getKey(), it.getValue(), ask))
                .toList();
        var slots = plans.stream().flatMap(it -> it.getValue().slots().stream()).toList();
        return new ClientAdherence(
                ask.from(),
                ask.to(),
                ask.asOf(),
                Formula.VERSION,
                Headline.of(assignments.stream()
                        .map(it -> it.adherence().completion().rate())),
                Adherence.of(slots, ask),
                assignments);
    }
}
