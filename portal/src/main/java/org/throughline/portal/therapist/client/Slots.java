package org.throughline.portal.therapist.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slots of the weeks around today, as tracking-service tells them. */
record Slots(List<Slot> items) {

    private static final Set<String> AHEAD = Set.of("SCHEDULED", "OPEN", "STARTED");

    /** @param reason why it was not done */
    record Slot(
            String occurrenceId,
            String assignmentId,
            LocalDate dueDate,
            String state,
            @Nullable String recordId,
            @Nullable String reason) {}

    /** Something was said about these; the latest first. */
    List<Slot> told(int most) {
        return items.reversed().stream()
                .filter(it -> it.recordId() != null)
                .limit(most)
                .toList();
    }

    boolean know(String assignment) {
        return items.stream().anyMatch(it -> it.assignmentId().equals(assignment));
    }

    @Nullable
    LocalDate next(String assignment, LocalDate today) {
        return items.stream()
                .filter(it -> it.assignmentId().equals(assignment) && AHEAD.contains(it.state()))
                .map(Slot::dueDate)
                .filter(it -> !it.isBefore(today))
                .findFirst()
                .orElse(null);
    }
}
