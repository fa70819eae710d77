package org.throughline.reminder.nudges;

/** Where a planned reminder stands; the last four are final. */
public enum ReminderState {
    ARMED,
    SENDING,
    SENT,
    FAILED,
    SUPPRESSED,
    CANCELLED
}
