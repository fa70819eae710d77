package org.throughline.tracking.homework;

import org.throughline.events.Decided;
import org.throughline.events.OutcomeEvent.ReviewRated;

/** A therapist looks at recorded work. */
final class Reviewing {

    private Reviewing() {}

    static Decided<Occurrence> review(Occurrence slot, Review review) {
        return switch (slot.state()) {
            case COMPLETED, PARTIAL, ADAPTED ->
                Decided.of(
                        slot.with(slot.story().reviewed(review)),
                        new ReviewRated(
                                slot.owner().clinic(),
                                slot.owner().client(),
                                slot.terms().assignment(),
                                slot.id(),
                                review.therapist(),
                                review.ratings(),
                                review.ratedAt()));
            case SCHEDULED, OPEN, STARTED, SKIPPED, MISSED, EXCUSED, WITHDRAWN ->
                throw new NotPossible("no-work-yet", "There is no recorded work to review yet.");
        };
    }
}
