package org.throughline.tracking.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;

/** Numbers a client may send. */
public final class EntryCheck {

    private static final int BEST = 4;

    private EntryCheck() {}

    static List<Wrong> check(Entry entry, Dose dose) {
        var wrongs = new ArrayList<>(ratings(entry.ratings()));
        if (entry.dose() != null && entry.dose() <= 0) {
            wrongs.add(new Wrong("/dose", "too-small", "Say how much you did, or that it did not happen this time."));
        }
        if (entry.fraction() != null && (entry.fraction() <= 0 || entry.fraction() > 1)) {
            wrongs.add(new Wrong("/fraction", "out-of-range", "Give a fraction above 0 and up to 1."));
        }
        if (entry.measured() != null && entry.measured().isNegative()) {
            wrongs.add(new Wrong("/measured", "negative", "Give a duration that is not negative."));
        }
        if (wrongs.isEmpty() && entry.outcome() == Outcome.PARTIAL && dose.fractionOf(entry) == null) {
            wrongs.add(new Wrong("/fraction", "required", "Say how much of it you did, about: a half is 0.5."));
        }
        return wrongs;
    }

    /** Each 0 to 4. */
    public static List<Wrong> ratings(Map<Rating, Integer> ratings) {
        return ratings.entrySet().stream()
                .filter(it -> it.getValue() < 0 || it.getValue() > BEST)
                .map(it -> new Wrong("/ratings/" + it.getKey(), "out-of-range", "Rate from 0 to 4."))
                .toList();
    }
}
