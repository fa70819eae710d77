package org.throughline.analytics.adherence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A score from 0 to 1 that a lapse lowers a little and no lapse resets. */
final class Consistency {

    private static final double HALF_LIFE = 13;

    private Consistency() {}

    /**
     * @param slotsPerDay absent for one-off and session-anchored plans, which have no score
     * @return null without a frequency or without an eligible slot
     */
    static @Nullable Double of(List<Slot> eligible, @Nullable Double slotsPerDay) {
        if (slotsPerDay == null || eligible.isEmpty()) {
            return null;
        }
        var m = Math.pow(0.5, Math.sqrt(slotsPerDay) / HALF_LIFE);
        var score = 0.0;
        for (var slot : eligible) {
            score = score * m + (slot.counts() ? 1 - m : 0);
        }
        return score;
    }
}
