package org.throughline.portal.client.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slot as tracking-service tells it.
 *
 * @param recordId of the record that resolved it
 * @param records all that belong to it, a prediction too
 */
record Slot(
        String occurrenceId,
        String assignmentId,
        String templateId,
        int templateVersion,
        String type,
        String state,
        LocalDate dueDate,
        @Nullable String recordId,
        @Nullable List<String> records) {

    private static final Set<String> WAITING = Set.of("OPEN", "STARTED", "MISSED", "EXCUSED", "SKIPPED");

    boolean waiting() {
        return WAITING.contains(state);
    }

    public boolean toCome() {
        return state.equals("SCHEDULED");
    }

    /** A no was said, which work may follow. */
    public boolean saidNo() {
        return state.equals("SKIPPED");
    }

    List<String> told() {
        return records == null ? List.of() : records;
    }
}
