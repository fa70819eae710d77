package org.throughline.tracking.homework;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.events.OccurrenceId;

/** Finds the slot that a record resolves, by when the work was done. */
final class Matching {

    private static final Comparator<Occurrence> BY_DUE =
            comparing(it -> it.windows().dueAt());

    /** Of two that are due together, the one that has been open for longer. */
    private static final Comparator<Occurrence> EARLIEST = BY_DUE.thenComparing(
                    it -> it.windows().opensAt())
            .thenComparing(it -> it.terms().slot());

    private static final Comparator<Occurrence> NEWEST_FIRST =
            BY_DUE.thenComparing(it -> it.terms().slot()).reversed();

    private Matching() {}

    /** Empty: the work is extra. */
    static Optional<Occurrence> slotFor(Received record, OccurrenceId named, Collection<Occurrence> slots) {
        for (var fit : Fit.values()) {
            var fitting = slots.stream()
                    .filter(it -> Fit.of(it, record, it.id().equals(named)) == fit)
                    .min(fit == Fit.AFTERWARDS ? NEWEST_FIRST : EARLIEST);
            if (fit != Fit.NONE && fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }
}
