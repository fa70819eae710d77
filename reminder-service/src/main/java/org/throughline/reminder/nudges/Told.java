package org.throughline.reminder.nudges;

import java.time.Instant;
import org.throughline.events.NotSentReason;
import org.throughline.events.ReminderEvent;

/** What the world is told of a reminder. */
final class Told {

    private Told() {}

    static ReminderEvent planned(Reminder it) {
        return new ReminderEvent.ReminderPlanned(
                it.client().clinic(),
                it.client().client(),
                it.assignment(),
                it.occurrence(),
                it.id(),
                it.step(),
                it.channel(),
                it.sendAt());
    }

    static ReminderEvent sent(Reminder it, Instant at) {
        return new ReminderEvent.ReminderSent(
                it.client().clinic(),
                it.client().client(),
                it.assignment(),
                it.occurrence(),
                it.id(),
                it.step(),
                it.channel(),
                it.sendAt(),
                at,
                it.progress().attempt());
    }

    static ReminderEvent suppressed(Reminder it, NotSentReason why, Instant at) {
        return new ReminderEvent.ReminderSuppressed(
                it.client().clinic(), it.client().client(), it.assignment(), it.occurrence(), it.id(), why, at);
    }

    static ReminderEvent failed(Reminder it, NotSentReason why, Instant at) {
        return new ReminderEvent.ReminderFailed(
                it.client().clinic(), it.client().client(), it.assignment(), it.occurrence(), it.id(), why, at);
    }

    static ReminderEvent cancelled(Reminder it, NotSentReason why, Instant at) {
        return new ReminderEvent.ReminderCancelled(
                it.client().clinic(), it.client().client(), it.assignment(), it.occurrence(), it.id(), why, at);
    }

    static ReminderEvent snoozed(Reminder it, Instant until) {
        return new ReminderEvent.ReminderSnoozed(
                it.client().clinic(), it.client().client(), it.assignment(), it.occurrence(), it.id(), until);
    }

    static ReminderEvent acted(Reminder it, Instant at) {
        return new ReminderEvent.ReminderActed(
                it.client().clinic(), it.client().client(), it.assignment(), it.occurrence(), it.id(), at);
    }
}
