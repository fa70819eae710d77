package org.throughline.reminder.preferences;

import org.throughline.events.ReminderStep;

/** How much a client wants to hear. */
public enum Intensity {
    OFF,
    LIGHT,
    NORMAL;

    /** Light means: one prompt at the agreed time, and an answer when the client said something. */
    public boolean allows(ReminderStep step) {
        return switch (this) {
            case OFF -> false;
            case LIGHT -> step == ReminderStep.AT_PLANNED_TIME || step == ReminderStep.AFTER_BARRIER;
            case NORMAL -> true;
        };
    }
}
