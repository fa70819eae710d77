package org.throughline.assignment.slots;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;

/** All slots. */
public interface Slots {

    /** In the order in which they are due. */
    List<Slot> of(ClientRef client, AssignmentId assignment);

    /** Those that exist. */
    List<Slot> find(Collection<Address> slots);

    /**
     * Many at once, each on its own; issuing one that exists already does nothing.
     *
     * @return how many were written
     */
    int record(List<Decided<Slot>> decided, Instant at);

    /** Where a slot is kept. */
    record Address(ClientRef client, OccurrenceId slot) {}
}
