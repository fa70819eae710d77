package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;

/** Load, decide, record, for decisions that need nothing but the slot and the time. */
public final class SlotChange {

    private final Occurrences occurrences;
    private final Clock clock;

    public SlotChange(Occurrences occurrences, Clock clock) {
        this.occurrences = occurrences;
        this.clock = clock;
    }

    Occurrence apply(ClientRef client, OccurrenceId id, BiFunction<Occurrence, Instant, Decided<Occurrence>> decision) {
        return onConflict(() -> {
            var slot = occurrences.get(client, id);
            var now = clock.instant();
            var decided = decision.apply(slot, now);
            occurrences.keep(slot, decided, now);
            return decided.state();
        });
    }
}
