package org.throughline.portal.therapist.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it goes, by assignment, as analytics-service counts it. */
record Figures(List<OfAssignment> assignments) {

    record OfAssignment(String assignmentId, Rate completion) {}

    /** @param shown "3 of 4" or "75 %"; absent where there is no data */
    record Rate(@Nullable String shown) {}

    @Nullable
    String completion(String assignment) {
        return assignments.stream()
                .filter(it -> it.assignmentId().equals(assignment))
                .findFirst()
                .map(it -> it.completion().shown())
                .orElse(null);
    }
}
