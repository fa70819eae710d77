package org.throughline.portal.client.today;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was agreed, as assignment-service tells it, as far as this page needs it. */
record Plans(List<Plan> items) {

    record Plan(
            String assignmentId,
            String title,
            String purpose,
            String goal,
            String minimumStep,
            @Nullable Dose dose,
            @Nullable IfThen ifThen) {}

    record Dose(double target, String unit) {}

    record IfThen(String cue, @Nullable String place, String action) {}

    Optional<Plan> find(String assignmentId) {
        return items.stream()
                .filter(it -> it.assignmentId().equals(assignmentId))
                .findFirst();
    }
}
