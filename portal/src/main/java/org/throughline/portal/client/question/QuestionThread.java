package org.throughline.portal.client.question;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked about one slot, and what was answered. */
record QuestionThread(String occurrenceId, String assignmentId, ZoneId zone, List<Question> questions) {

    record Question(
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    public ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }
}
