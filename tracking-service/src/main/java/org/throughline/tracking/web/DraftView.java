package org.throughline.tracking.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.tracking.homework.Draft;

/** What was typed so far. */
record DraftView(Map<String, @Nullable Object> answers, Instant savedAt) {

    static DraftView of(Draft draft, RequestText text) {
        return new DraftView(text.answers(draft.answers()), draft.savedAt());
    }
}
