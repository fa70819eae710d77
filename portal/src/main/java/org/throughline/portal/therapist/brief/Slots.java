package org.throughline.portal.therapist.brief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the entries behind the brief's codes are. */
record Slots(List<Slot> items) {

    record Slot(String occurrenceId, String assignmentId, LocalDate dueDate) {}

    /** Of a day with several slots, any leads there. */
    @Nullable
    String on(String assignment, LocalDate due) {
        return items.stream()
                .filter(it ->
                        it.assignmentId().equals(assignment) && it.dueDate().equals(due))
                .findFirst()
                .map(Slot::occurrenceId)
                .orElse(null);
    }
}
