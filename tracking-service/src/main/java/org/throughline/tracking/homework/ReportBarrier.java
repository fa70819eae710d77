package org.throughline.tracking.homework;

import org.throughline.events.Barrier;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** A client says what got in the way of a missed slot. */
public final class ReportBarrier {

    private final SlotChange change;

    public ReportBarrier(SlotChange change) {
        this.change = change;
    }

    public Occurrence report(ClientRef client, OccurrenceId slot, Barrier reason) {
        return change.apply(client, slot, (it, now) -> Judging.hindered(it, reason, now, now));
    }
}
