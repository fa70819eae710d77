package org.throughline.reminder.nudges;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.preferences.Preferences;

/**
 * Everything that matters at the moment of sending.
 *
 * @param siblings the other reminders of the slot
 */
record LastLook(
        Reminder reminder, Slot slot, Plan plan, Preferences preferences, ZoneId zone, List<Reminder> siblings) {

    /** Of one slot, all steps together. */
    private static final int MAX_PER_SLOT = 2;

    Verdict at(Instant now) {
        if (!now.isBefore(reminder.expiresAt())) {
            return new Verdict.Suppress(NotSentReason.PAST_GRACE);
        }
        var over = whatIsOver();
        if (over != null) {
            return new Verdict.Cancel(over);
        }
        var against = whatSpeaksAgainst();
        if (against != null) {
            return new Verdict.Suppress(against);
        }
        var quiet = preferences.quietHours(zone);
        if (!quiet.covers(now)) {
            return new Verdict.Send();
        }
        var until = quiet.after(now);
        return until.isBefore(reminder.expiresAt())
                ? new Verdict.PutOff(until)
                : new Verdict.Suppress(NotSentReason.QUIET_HOURS);
    }

    private @Nullable NotSentReason whatIsOver() {
        var windows = slot.windows();
        var ofSlot = slot.whyNot(reminder.step());
        return ofSlot != null ? ofSlot : plan.whyNot(windows == null ? null : windows.dueAt());
    }

    private @Nullable NotSentReason whatSpeaksAgainst() {
        if (reminder.step() == ReminderStep.AFTER_MISS && Slot.isSensitive(plan.barrier())) {
            return NotSentReason.SENSITIVE_BARRIER;
        }
        if (!preferences.channels().contains(reminder.channel())) {
            return NotSentReason.OPTED_OUT;
        }
        if (!preferences.intensity().allows(reminder.step())) {
            return NotSentReason.INTENSITY;
        }
        if (preferences.email() == null) {
            return NotSentReason.NO_ADDRESS;
        }
        var others = siblings.stream()
                .filter(it -> it.state() == ReminderState.SENT || it.state() == ReminderState.SENDING)
                .count();
        return others >= MAX_PER_SLOT ? NotSentReason.SLOT_CAP : null;
    }
}
