package org.throughline.tracking.homework;

import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** A client begins. */
public final class StartHomework {

    private final SlotChange change;

    public StartHomework(SlotChange change) {
        this.change = change;
    }

    public Occurrence start(ClientRef client, OccurrenceId slot) {
        return change.apply(client, slot, Occurrence::start);
    }
}
