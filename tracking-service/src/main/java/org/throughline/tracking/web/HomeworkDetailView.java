package org.throughline.tracking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Rating;
import org.throughline.tracking.homework.Occurrence;

/** One slot with all that happened around it. */
record HomeworkDetailView(
        @JsonUnwrapped HomeworkView homework,
        @Nullable Double doseTarget,
        @Nullable String doseUnit,
        @Nullable Instant startedAt,
        List<QuestionView> questions,
        @Nullable Map<Rating, Integer> review) {

    static HomeworkDetailView of(Occurrence slot, Instant now) {
        var story = slot.story();
        var review = story.review();
        return new HomeworkDetailView(
                HomeworkView.of(slot, now),
                slot.terms().dose().target(),
                slot.terms().dose().unit(),
                story.startedAt(),
                story.questions().stream().map(QuestionView::of).toList(),
                review == null ? null : review.ratings());
    }
}
