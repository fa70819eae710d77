package org.throughline.reminder.timers;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.events.Decided;
import org.throughline.events.ReminderId;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.SendReminder;
import org.throughline.timers.Firing;

/** First the document says SENDING, then it is sent. */
public final class ReminderFiring implements Firing<Reminder> {

    private final Set<ReminderId> underWay = ConcurrentHashMap.newKeySet();
    private final SendReminder sending;

    public ReminderFiring(SendReminder sending) {
        this.sending = sending;
    }

    /** A provider that takes longer than the lease is not asked twice by the one who waits for it. */
    @Override
    public Decided<Reminder> fire(Reminder reminder, Instant now) {
        return underWay.contains(reminder.id()) ? reminder.stillSending(now) : reminder.sending(now);
    }

    @Override
    public void fired(Reminder written) {
        if (written.isOpen() && underWay.add(written.id())) {
            try {
                sending.send(written);
            } finally {
                underWay.remove(written.id());
            }
        }
    }
}
