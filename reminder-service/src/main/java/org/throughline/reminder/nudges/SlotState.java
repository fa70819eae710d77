package org.throughline.reminder.nudges;

/** What became of a slot, as far as reminders care. */
public enum SlotState {
    OPEN,
    DONE,
    SKIPPED,
    MISSED,
    /** Taken out; work may still come, reminders may not. */
    EXCUSED,
    /** Excused until the client's question is answered, then open again. */
    IN_QUESTION;

    boolean recorded() {
        return this == DONE || this == SKIPPED;
    }
}
