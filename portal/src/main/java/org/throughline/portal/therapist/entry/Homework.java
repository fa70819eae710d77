package org.throughline.portal.therapist.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slot with all that happened around it, as tracking-service tells it. */
record Homework(
        String occurrenceId,
        String assignmentId,
        String templateId,
        int templateVersion,
        String state,
        LocalDate dueDate,
        boolean late,
        boolean provisional,
        @Nullable String reason,
        @Nullable Double doseTarget,
        @Nullable String doseUnit,
        List<String> records,
        List<Question> questions,
        @Nullable Map<String, Integer> review) {

    record Question(
            String questionId,
            String text,
            Instant askedAt,
            @Nullable String answer) {}

    /** What the therapist thought of it, 0 to 4. */
    @Nullable
    Integer quality() {
        return review == null ? null : review.get("QUALITY");
    }

    public boolean worked() {
        return List.of("COMPLETED", "PARTIAL", "ADAPTED").contains(state);
    }
}
