package org.throughline.reminder.nudges;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.throughline.reminder.preferences.PreferencesBook;

/** Reads everything that matters for one reminder, the slot last, because what happens to it happens most often. */
record Look(Reminders reminders, Knowledge knowledge, PreferencesBook book) {

    /** Empty when nothing is known of the slot. */
    Optional<LastLook> at(Reminder reminder) {
        var client = reminder.client();
        var siblings = reminders.ofSlots(Set.of(new Slots.SlotRef(client, reminder.occurrence()))).stream()
                .filter(it -> !it.id().equals(reminder.id()))
                .toList();
        var preferences = book.of(client);
        var plan = knowledge.plan(client, reminder.assignment());
        return knowledge
                .slot(client, reminder.occurrence())
                .map(slot -> new LastLook(reminder, slot, plan, preferences, zone(slot), siblings));
    }

    private ZoneId zone(Slot slot) {
        var known = knowledge.person(slot.client()).zone();
        if (known != null) {
            return known;
        }
        return slot.windows() == null ? ZoneOffset.UTC : slot.windows().zone();
    }
}
