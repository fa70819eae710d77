package org.throughline.tracking.homework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.QuestionId;

/** Something a client did not understand, and what they were told. */
public record Question(
        QuestionId id,
        String text,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    static Question asked(QuestionId id, String text, Instant now) {
        return new Question(id, text, now, null, null);
    }

    Question answered(String with, Instant now) {
        return new Question(id, text, askedAt, with, now);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
