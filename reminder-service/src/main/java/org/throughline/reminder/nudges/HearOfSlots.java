package org.throughline.reminder.nudges;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.delivery.Heard;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.ClientRef;
import org.throughline.events.OutcomeEvent;
import org.throughline.reminder.nudges.Slots.SlotRef;

/** Takes in what a poll says of slots: each is read once, told all of it, written once, and its reminders follow. */
final class HearOfSlots {

    private final Slots slots;
    private final Replan replan;
    private final Clock clock;

    HearOfSlots(Slots slots, Replan replan, Clock clock) {
        this.slots = slots;
        this.replan = replan;
        this.clock = clock;
    }

    void hear(List<Heard> heard) {
        Retried.onConflict(() -> {
            var before = known(heard);
            if (!before.isEmpty()) {
                follow(before, told(heard, before));
            }
            return heard;
        });
    }

    private Map<SlotRef, Slot> known(List<Heard> heard) {
        var known = new LinkedHashMap<SlotRef, Slot>();
        heard.forEach(it -> unheard(it).ifPresent(slot -> known.putIfAbsent(SlotRef.of(slot), slot)));
        slots.findAll(known.keySet()).forEach(it -> known.put(SlotRef.of(it), it));
        return known;
    }

    private static Map<SlotRef, Slot> told(List<Heard> heard, Map<SlotRef, Slot> before) {
        var after = new LinkedHashMap<>(before);
        heard.forEach(it ->
                unheard(it).ifPresent(slot -> after.computeIfPresent(SlotRef.of(slot), (_, known) -> told(it, known))));
        return after;
    }

    private static Slot told(Heard heard, Slot slot) {
        var sequence = heard.envelope().sequence();
        return switch (heard.event()) {
            case AssignmentEvent.AboutSlot it -> slot.heard(it, sequence);
            case OutcomeEvent.AboutSlot it -> slot.heard(it, sequence);
            default -> slot;
        };
    }

    /** Reminders follow also where nothing was new: an earlier poll may have been cut off before they did. */
    private void follow(Map<SlotRef, Slot> before, Map<SlotRef, Slot> after) {
        var changed = after.entrySet().stream()
                .filter(it -> !it.getValue().equals(before.get(it.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (!changed.isEmpty()) {
            slots.record(changed, clock.instant());
        }
        replan.slots(after.values());
    }

    private static Optional<Slot> unheard(Heard heard) {
        return switch (heard.event()) {
            case AssignmentEvent.AboutSlot it ->
                Optional.of(Slot.unheard(ClientRef.of(it), it.assignment(), it.occurrence()));
            case OutcomeEvent.AboutSlot it ->
                Optional.of(Slot.unheard(ClientRef.of(it), it.assignment(), it.occurrence()));
            default -> Optional.empty();
        };
    }
}
