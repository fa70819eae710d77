package org.throughline.events;

/** Which nudge of the sequence of one slot. */
public enum ReminderStep {
    AT_PLANNED_TIME,
    BEFORE_DUE,
    AFTER_MISS,
    AFTER_BARRIER
}
