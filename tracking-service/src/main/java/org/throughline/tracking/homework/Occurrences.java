package org.throughline.tracking.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;

/** All slots of all clients. */
public interface Occurrences extends Kept<OccurrenceId, Occurrence> {

    /** Stores a decision, unless nothing was decided; a correction names the miss that it corrects. */
    default void keep(Occurrence before, Decided<Occurrence> decided, Instant at) {
        if (decided.events().isEmpty() && decided.state().equals(before)) {
            return;
        }
        var miss = before.verdict().miss();
        var corrects = decided.events().stream().anyMatch(HomeworkCorrected.class::isInstance);
        record(decided, at, corrects && miss != null ? miss.eventId(before.owner(), before.id()) : null);
    }

    /**
     * The slots of an outage in some of the stored states, in the order of their keys.
     *
     * @param after the last one of the page before
     */
    List<Occurrence> during(Outage outage, Set<State> in, @Nullable Occurrence after, int limit);

    /** Slots of its plan in which late work still counted at that time. */
    default List<Occurrence> beside(Occurrence slot, Instant at) {
        return of(slot.owner()).stream()
                .filter(it -> it.terms().assignment().equals(slot.terms().assignment()))
                .filter(it -> it.windows().lateUntil().isAfter(at))
                .toList();
    }

    /** Those of a client whose due date lies in {@code [from, to)}; from the beginning, to the end, where absent. */
    default List<Occurrence> due(ClientRef owner, @Nullable LocalDate from, @Nullable LocalDate to) {
        return of(owner).stream()
                .filter(it -> from == null || !it.windows().dueDate().isBefore(from))
                .filter(it -> to == null || it.windows().dueDate().isBefore(to))
                .toList();
    }

    default Occurrence get(ClientRef owner, OccurrenceId id) {
        return find(owner, id).orElseThrow(UnknownHomework::new);
    }
}
