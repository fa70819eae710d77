package org.throughline.portal.client.homework;

import java.time.LocalDate;
import java.util.Set;

/** The slot as tracking-service tells it. */
record Slot(
        String occurrenceId,
        String assignmentId,
        String templateId,
        int templateVersion,
        String type,
        String state,
        LocalDate dueDate) {

    private static final Set<String> WAITING = Set.of("OPEN", "STARTED", "MISSED");

    boolean waiting() {
        return WAITING.contains(state);
    }

    public boolean toCome() {
        return state.equals("SCHEDULED");
    }
}
