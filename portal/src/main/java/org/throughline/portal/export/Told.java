package org.throughline.portal.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.worksheet.Worksheet;

/** The parts of a takeout that are printed. */
record Told(
        Client client,
        List<Assignment> assignments,
        List<Slot> homework,
        List<Entry> records,
        List<Measure> measures,
        List<Template> templates) {

    record Client(String displayName, ZoneId homeZone) {}

    record Assignment(
            String assignmentId,
            String title,
            String purpose,
            String goal,
            String state,
            String templateId,
            int templateVersion,
            Instant createdAt) {}

    record Slot(String occurrenceId, String assignmentId, LocalDate dueDate, String state, List<Question> questions) {}

    record Question(String text, @Nullable String answer) {}

    record Entry(@Nullable String occurrenceId, @Nullable String assignmentId, Version latest) {}

    record Version(
            String outcome,
            Instant performedAt,
            ZoneId zone,
            @Nullable Map<String, Object> answers,
            @Nullable String note,
            @Nullable String adaptation) {}

    record Measure(String instrument, @Nullable Integer score, Instant completedAt) {}

    record Template(String id, int version, Worksheet worksheet) {}
}
