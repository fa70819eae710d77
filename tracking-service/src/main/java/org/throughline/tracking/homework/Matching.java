package org.throughline.tracking.homework;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.throughline.events.OccurrenceId;

/** Finds the slot that a record resolves, by when the work was done. */
final class Matching {

    private static final Comparator<Occurrence> EARLIEST = comparing(
                    (Occurrence it) -> it.windows().dueAt())
            .thenComparing(it -> it.terms().slot());

    private Matching() {}

    /** Empty: the work is extra. */
    static Optional<Occurrence> slotFor(Received record, OccurrenceId named, Collection<Occurrence> slots) {
        for (var fit : Fit.values()) {
            var fitting = slots.stream()
                    .filter(it -> Fit.of(it, record, it.id().equals(named)) == fit)
                    .min(fit == Fit.AFTERWARDS ? EARLIEST.reversed() : EARLIEST);
            if (fit != Fit.NONE && fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }
}
