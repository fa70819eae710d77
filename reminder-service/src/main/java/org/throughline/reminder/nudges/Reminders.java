package org.throughline.reminder.nudges;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;

/** All reminders ever planned: the ledger. */
public interface Reminders {

    Optional<Reminder> find(ClientRef client, ReminderId reminder);

    /** Every step of each of these slots. */
    List<Reminder> ofSlots(Collection<Slots.SlotRef> slots);

    List<Reminder> of(ClientRef client);

    void record(Decided<Reminder> decided, Instant at);

    /** @throws org.throughline.events.StaleAggregate when any of them was written by somebody else; the rest holds */
    void record(List<Decided<Reminder>> decided, Instant at);
}
