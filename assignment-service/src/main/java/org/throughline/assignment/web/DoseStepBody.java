package org.throughline.assignment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.DoseStep;

/** A step of a ramp: from that local date on, this much. */
record DoseStepBody(
        @NotNull(message = "Give the first date of the step.")
        LocalDate from,

        @Positive(message = "Give more than nothing.") double doseTarget) {

    static List<DoseStepBody> of(List<DoseStep> ramp) {
        return ramp.stream()
                .map(it -> new DoseStepBody(it.from(), it.doseTarget()))
                .toList();
    }

    static List<DoseStep> inOrder(@Nullable List<DoseStepBody> ramp) {
        return ramp == null
                ? List.of()
                : ramp.stream()
                        .map(it -> new DoseStep(it.from, it.doseTarget))
                        .sorted(Comparator.comparing(DoseStep::from))
                        .toList();
    }
}
