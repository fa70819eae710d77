package org.throughline.reminder.nudges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.Decided;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderStep;

/** Brings the reminders of one slot in line with what is known of it; doing so twice changes nothing. */
final class Arrange {

    private final Slot slot;
    private final Instant now;
    private final Map<ReminderStep, Reminder> existing;
    private final List<Decided<Reminder>> decided = new ArrayList<>();

    private Arrange(Slot slot, Collection<Reminder> existing, Instant now) {
        this.slot = slot;
        this.now = now;
        this.existing = existing.stream().collect(Collectors.toMap(Reminder::step, Function.identity()));
    }

    static List<Decided<Reminder>> reminders(Slot slot, List<Wish> wishes, Collection<Reminder> existing, Instant now) {
        var arrange = new Arrange(slot, existing, now);
        arrange.cancelWhatIsOver(wishes);
        wishes.forEach(arrange::fulfil);
        arrange.noteWhatTheClientDid();
        return arrange.decided;
    }

    private void cancelWhatIsOver(List<Wish> wishes) {
        for (var it : existing.values()) {
            if (it.state() != ReminderState.ARMED) {
                continue;
            }
            var why = slot.whyNot(it.step());
            // An open question is no end: the reminder waits for the answer and looks again when its time comes.
            var waits = slot.state() == SlotState.IN_QUESTION && !slot.withdrawn();
            if (why != null && !waits) {
                decided.add(it.cancelled(why, now));
            } else if (wishes.stream().noneMatch(wish -> wish.step() == it.step())) {
                decided.add(it.cancelled(NotSentReason.RESCHEDULED, now));
            }
        }
    }

    private void fulfil(Wish wish) {
        var reminder = existing.get(wish.step());
        if (reminder == null) {
            if (!now.isAfter(wish.armUntil()) && now.isBefore(wish.expiresAt())) {
                decided.add(Reminder.planned(slot, wish, now));
            }
        } else if (reminder.state() == ReminderState.ARMED
                && slot.whyNot(wish.step()) == null
                && !reminder.follows(wish)) {
            decided.add(
                    wish.unsaid() != null || now.isAfter(wish.armUntil())
                            ? reminder.cancelled(NotSentReason.RESCHEDULED, now)
                            : reminder.moved(wish));
        }
    }

    private void noteWhatTheClientDid() {
        var recordedAt = slot.stateAt();
        if (recordedAt == null || !slot.state().recorded()) {
            return;
        }
        lastSentBefore(recordedAt)
                .filter(it -> it.progress().actedAt() == null)
                .ifPresent(it -> decided.add(it.acted(recordedAt)));
    }

    private Optional<Reminder> lastSentBefore(Instant recordedAt) {
        return existing.values().stream()
                .filter(it -> wasSentBefore(it, recordedAt))
                .max(Comparator.comparing(Reminder::sendAt));
    }

    private static boolean wasSentBefore(Reminder reminder, Instant t) {
        var sentAt = reminder.progress().sentAt();
        return sentAt != null && sentAt.isBefore(t);
    }
}
