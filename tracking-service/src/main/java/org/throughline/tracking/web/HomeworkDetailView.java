package org.throughline.tracking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Rating;
import org.throughline.events.RecordId;
import org.throughline.tracking.homework.Occurrence;

/** One slot with all that happened around it. */
record HomeworkDetailView(
        @JsonUnwrapped HomeworkView homework,
        @Nullable Double doseTarget,
        @Nullable String doseUnit,
        @Nullable Instant startedAt,
        List<QuestionView> questions,
        @Nullable Map<Rating, Integer> review,
        @Nullable List<RecordId> records) {

    static HomeworkDetailView of(Occurrence slot, Instant now) {
        return of(slot, null, now);
    }

    /** @param records all that belong to it, a prediction and a late reason too; the one that resolved it among them */
    static HomeworkDetailView of(Occurrence slot, @Nullable List<RecordId> records, Instant now) {
        var story = slot.story();
        var review = story.review();
        return new HomeworkDetailView(
                HomeworkView.of(slot, now),
                slot.terms().dose().target(),
                slot.terms().dose().unit(),
                story.startedAt(),
                story.questions().stream().map(QuestionView::of).toList(),
                review == null ? null : review.ratings(),
                records);
    }
}
