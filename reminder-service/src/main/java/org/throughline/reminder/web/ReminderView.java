package org.throughline.reminder.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.Channel;
import org.throughline.events.NotSentReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.ReminderState;

/** One line of the ledger. */
record ReminderView(
        ReminderId reminderId,
        AssignmentId assignmentId,
        OccurrenceId occurrenceId,
        ReminderStep step,
        Channel channel,
        ReminderState state,
        @Nullable NotSentReason reason,
        Instant sendAt,
        @Nullable Instant sentAt,
        @Nullable Instant actedAt,
        int attempt) {

    static ReminderView of(Reminder it) {
        return new ReminderView(
                it.id(),
                it.assignment(),
                it.occurrence(),
                it.step(),
                it.channel(),
                it.state(),
                it.progress().reason(),
                it.sendAt(),
                it.progress().sentAt(),
                it.progress().actedAt(),
                it.progress().attempt());
    }
}
