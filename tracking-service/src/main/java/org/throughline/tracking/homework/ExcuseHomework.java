package org.throughline.tracking.homework;

import org.throughline.events.ClientRef;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;

/** A slot is taken out of every denominator. */
public final class ExcuseHomework {

    private final SlotChange change;

    public ExcuseHomework(SlotChange change) {
        this.change = change;
    }

    public Occurrence excuse(ClientRef client, OccurrenceId slot, ExcuseReason reason) {
        return change.apply(client, slot, (it, now) -> Excusing.excuse(it, reason, now));
    }
}
