package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.Channel;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.Slots.SlotRef;

/** The ledger: one document per reminder, which is also its timer. */
public record MongoReminders(OutboxCollection<Reminder> collection) implements Reminders {

    public static final Shape<Reminder> SHAPE = new Shape<>(
            "reminders",
            Reminder.class,
            it -> it.client().documentId(it.id()),
            it -> it.client().client(),
            Reminder::due);

    @Override
    public Optional<Reminder> find(ClientRef client, ReminderId reminder) {
        return collection.find(client.documentId(reminder));
    }

    @Override
    public List<Reminder> ofSlots(Collection<SlotRef> slots) {
        return collection.findAll(slots.stream().flatMap(MongoReminders::idsOf).toList());
    }

    @Override
    public List<Reminder> of(ClientRef client) {
        return collection.findByPrefix(client.documentPrefix());
    }

    @Override
    public void record(Decided<Reminder> decided, Instant at) {
        collection.record(decided, at);
    }

    @Override
    public void record(List<Decided<Reminder>> decided, Instant at) {
        Bulk.record(collection, decided, at);
    }

    private static Stream<String> idsOf(SlotRef slot) {
        return Arrays.stream(ReminderStep.values())
                .flatMap(step -> Arrays.stream(Channel.values())
                        .map(channel -> slot.client().documentId(Reminder.idOf(slot.occurrence(), step, channel))));
    }
}
