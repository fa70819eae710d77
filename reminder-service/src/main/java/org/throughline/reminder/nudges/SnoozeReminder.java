package org.throughline.reminder.nudges;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.delivery.Retried;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;

/**
 * A client asks to be reminded later. A reminder that was sent already stays sent: then the slot's second prompt comes
 * at the time that was asked for.
 */
public class SnoozeReminder {

    private final Reminders reminders;
    private final Knowledge knowledge;
    private final Clock clock;

    public SnoozeReminder(Reminders reminders, Knowledge knowledge, Clock clock) {
        this.reminders = reminders;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What will come later; empty when nothing of this slot is left to be sent. */
    public Optional<Reminder> snooze(Reminder asked, Instant until) {
        return Retried.onConflict(() -> {
            var now = clock.instant();
            var decided = decide(asked.client(), asked.id(), until, now);
            decided.ifPresent(it -> reminders.record(it, now));
            return decided.map(Decided::state);
        });
    }

    private Optional<Decided<Reminder>> decide(ClientRef client, ReminderId id, Instant until, Instant now) {
        var asked = reminders.find(client, id).orElseThrow();
        return switch (asked.state()) {
            case ARMED -> Optional.of(asked.snoozed(until, now));
            case SENT -> secondPrompt(asked, until, now);
            case SENDING, FAILED, SUPPRESSED, CANCELLED -> Optional.empty();
        };
    }

    private Optional<Decided<Reminder>> secondPrompt(Reminder sent, Instant until, Instant now) {
        var second = reminders.ofSlots(Set.of(new Slots.SlotRef(sent.client(), sent.occurrence()))).stream()
                .filter(it -> it.step() == ReminderStep.BEFORE_DUE)
                .findAny();
        if (second.isPresent()) {
            return second.filter(it -> it.state() == ReminderState.ARMED).map(it -> it.snoozed(until, now));
        }
        return knowledge
                .slot(sent.client(), sent.occurrence())
                .filter(slot -> slot.whyNot(ReminderStep.BEFORE_DUE) == null && until.isBefore(sent.expiresAt()))
                .map(slot -> Reminder.planned(
                        slot, new Wish(ReminderStep.BEFORE_DUE, until, until, sent.expiresAt(), null), now));
    }
}
