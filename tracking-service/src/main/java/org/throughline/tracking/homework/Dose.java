package org.throughline.tracking.homework;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Outcome;

/**
 * How much was agreed.
 *
 * @param target in {@code unit}; absent where work has no dose
 * @param minimumFraction the smallest fraction that counts as the minimum step
 */
public record Dose(
        @Nullable Double target,
        @Nullable String unit,
        @Nullable Double minimumFraction) {

    Dose with(double agreed) {
        return new Dose(agreed, unit, minimumFraction);
    }

    /** Done over agreed, at most 1; absent where nothing was agreed or said. */
    @Nullable
    Double fractionOf(Entry entry) {
        if (entry.dose() != null && target != null) {
            return Math.min(1, entry.dose() / target);
        }
        if (entry.fraction() != null) {
            return Math.min(1, entry.fraction());
        }
        return target != null && entry.outcome() == Outcome.COMPLETED ? 1.0 : null;
    }

    /** The numbers decide between complete and partial; skipped and adapted are the client's to say. */
    Outcome outcomeOf(Entry entry) {
        var fraction = fractionOf(entry);
        return switch (entry.outcome()) {
            case ADAPTED, SKIPPED -> entry.outcome();
            case COMPLETED, PARTIAL -> fraction == null || fraction >= 1 ? Outcome.COMPLETED : Outcome.PARTIAL;
        };
    }

    /** Without a number every piece of work counts. */
    boolean reachesMinimum(Entry entry) {
        var fraction = fractionOf(entry);
        return entry.isWork() && (minimumFraction == null || fraction == null || fraction >= minimumFraction);
    }
}
