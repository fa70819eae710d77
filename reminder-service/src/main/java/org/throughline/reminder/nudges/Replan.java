package org.throughline.reminder.nudges;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Retried;
import org.throughline.events.Barrier;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.reminder.preferences.PreferencesBook;

/** Brings reminders in line with slots, plans and preferences as they are now. */
public class Replan {

    private final Reminders reminders;
    private final Knowledge knowledge;
    private final PreferencesBook book;
    private final Clock clock;

    public Replan(Reminders reminders, Knowledge knowledge, PreferencesBook book, Clock clock) {
        this.reminders = reminders;
        this.knowledge = knowledge;
        this.book = book;
        this.clock = clock;
    }

    /** After something changed that touches all of a client's slots. */
    public void everythingOf(ClientRef client) {
        Retried.onConflict(() -> {
            slots(knowledge.slots().of(client));
            return client;
        });
    }

    /** @throws org.throughline.events.StaleAggregate when one of the reminders was written meanwhile */
    void slots(Collection<Slot> slots) {
        var now = clock.instant();
        var existing = remindersOf(slots);
        var planners = new HashMap<ClientRef, PlanReminders>();
        var decided = slots.stream()
                .flatMap(slot -> {
                    var planner = planners.computeIfAbsent(slot.client(), this::planner);
                    var wishes = planner.of(slot, barrierBefore(slot));
                    return decide(slot, wishes, existing.getOrDefault(slot.occurrence(), List.of()), now);
                })
                .toList();
        if (!decided.isEmpty()) {
            reminders.record(decided, now);
        }
    }

    private static Stream<Decided<Reminder>> decide(
            Slot slot, List<Wish> wishes, List<Reminder> existing, Instant now) {
        return Arrange.reminders(slot, wishes, existing, now).stream();
    }

    private Map<OccurrenceId, List<Reminder>> remindersOf(Collection<Slot> slots) {
        return reminders.ofSlots(slots.stream().map(Slots.SlotRef::of).toList()).stream()
                .collect(Collectors.groupingBy(Reminder::occurrence));
    }

    private PlanReminders planner(ClientRef client) {
        return new PlanReminders(book.of(client), knowledge.person(client).zone());
    }

    private @Nullable Barrier barrierBefore(Slot slot) {
        return slot.state() == SlotState.MISSED
                ? knowledge.plan(slot.client(), slot.assignment()).barrier()
                : null;
    }
}
