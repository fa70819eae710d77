package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.reminder.nudges.Slot;
import org.throughline.reminder.nudges.Slots;

/** One small document per slot. */
public record MongoSlots(OutboxCollection<Slot> collection) implements Slots {

    public static final Shape<Slot> SHAPE = new Shape<>(
            "slots",
            Slot.class,
            it -> it.client().documentId(it.occurrence()),
            it -> it.client().client(),
            _ -> null);

    @Override
    public Optional<Slot> find(ClientRef client, OccurrenceId occurrence) {
        return collection.find(client.documentId(occurrence));
    }

    @Override
    public List<Slot> findAll(Collection<SlotRef> slots) {
        return collection.findAll(slots.stream()
                .map(it -> it.client().documentId(it.occurrence()))
                .toList());
    }

    @Override
    public List<Slot> of(ClientRef client) {
        return collection.findByPrefix(client.documentPrefix());
    }

    @Override
    public void record(List<Slot> slots, Instant at) {
        Bulk.record(collection, slots.stream().map(Decided::nothing).toList(), at);
    }
}
