package org.throughline.reminder.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.Slots.SlotRef;

/** Reminders, with every step of theirs counted. */
public final class CountedReminders implements Reminders {

    private final Reminders reminders;
    private final ReminderFigures figures;

    public CountedReminders(Reminders reminders, MeterRegistry meters) {
        this.reminders = reminders;
        this.figures = new ReminderFigures(meters);
    }

    @Override
    public Optional<Reminder> find(ClientRef client, ReminderId reminder) {
        return reminders.find(client, reminder);
    }

    @Override
    public List<Reminder> ofSlots(Collection<SlotRef> slots) {
        return reminders.ofSlots(slots);
    }

    @Override
    public List<Reminder> of(ClientRef client) {
        return reminders.of(client);
    }

    @Override
    public void record(Decided<Reminder> decided, Instant at) {
        reminders.record(decided, at);
        figures.count(decided);
    }

    @Override
    public void record(List<Decided<Reminder>> decided, Instant at) {
        reminders.record(decided, at);
        decided.forEach(figures::count);
    }
}
