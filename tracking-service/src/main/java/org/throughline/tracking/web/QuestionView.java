package org.throughline.tracking.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.QuestionId;
import org.throughline.tracking.homework.Question;

/** A question on a piece of homework, and what was answered. */
record QuestionView(
        QuestionId questionId,
        String text,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    static QuestionView of(Question it) {
        return new QuestionView(it.id(), it.text(), it.askedAt(), it.answer(), it.answeredAt());
    }
}
