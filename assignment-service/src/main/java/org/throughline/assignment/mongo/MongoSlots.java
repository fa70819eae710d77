package org.throughline.assignment.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.Slots;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.delivery.Shape;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** Slots in MongoDB, one document each. */
@Repository
class MongoSlots implements Slots {

    private final OutboxCollection<Slot> slots;
    private final SlotMetrics metrics;

    MongoSlots(Outboxes outboxes, SlotMetrics metrics) {
        slots = outboxes.collection(new Shape<>(
                "slots",
                Slot.class,
                it -> it.client().documentId(it.id()),
                it -> it.client().client(),
                _ -> null));
        this.metrics = metrics;
    }

    @Override
    public List<Slot> of(ClientRef client, AssignmentId assignment) {
        var ofThePlan = new Document("_id", OutboxCollection.startingWith(client.documentPrefix()))
                .append("state.assignment", assignment.value());
        return slots.find(ofThePlan, 0).stream()
                .sorted(Comparator.comparing((Slot it) -> it.windows().dueAt()).thenComparing(Slot::key))
                .toList();
    }

    @Override
    public List<Slot> find(Collection<Address> addresses) {
        return slots.findAll(
                addresses.stream().map(it -> it.client().documentId(it.slot())).toList());
    }

    @Override
    public int record(List<Decided<Slot>> decided, Instant at) {
        var written = slots.recordAll(decided, at).size();
        if (written == decided.size()) {
            metrics.count(decided);
        }
        return written;
    }
}
