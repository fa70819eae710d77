package org.throughline.tracking.homework;

import java.time.Instant;
import java.util.Map;
import org.throughline.events.Rating;
import org.throughline.events.TherapistId;

/** A therapist's ratings of recorded work. */
public record Review(TherapistId therapist, Map<Rating, Integer> ratings, Instant ratedAt) {

    public Review {
        ratings = Map.copyOf(ratings);
    }
}
