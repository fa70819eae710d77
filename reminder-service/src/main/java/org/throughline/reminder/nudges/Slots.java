package org.throughline.reminder.nudges;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** What is known of all slots. */
public interface Slots {

    Optional<Slot> find(ClientRef client, OccurrenceId occurrence);

    List<Slot> findAll(Collection<SlotRef> slots);

    List<Slot> of(ClientRef client);

    /** @throws org.throughline.events.StaleAggregate when any of them was written by somebody else; the rest holds */
    void record(List<Slot> slots, Instant at);

    /** Where to find a slot. */
    record SlotRef(ClientRef client, OccurrenceId occurrence) {

        static SlotRef of(Slot slot) {
            return new SlotRef(slot.client(), slot.occurrence());
        }
    }
}
