package org.throughline.tracking.homework;

import java.util.Map;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Rating;
import org.throughline.events.TherapistId;

/** A therapist rates recorded work. */
public final class ReviewHomework {

    private final SlotChange change;

    public ReviewHomework(SlotChange change) {
        this.change = change;
    }

    public Occurrence review(ClientRef client, OccurrenceId slot, TherapistId therapist, Map<Rating, Integer> ratings) {
        WrongEntry.throwIfAny(EntryCheck.ratings(ratings));
        return change.apply(client, slot, (it, now) -> Reviewing.review(it, new Review(therapist, ratings, now)));
    }
}
