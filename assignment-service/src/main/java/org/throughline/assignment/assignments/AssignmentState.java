package org.throughline.assignment.assignments;

/** Where an assignment is in its life; the reason is kept beside it. */
public enum AssignmentState {
    PROPOSED,
    ACTIVE,
    PAUSED,
    ENDED,
    DECLINED,
    CANCELLED,
    SUPERSEDED;

    /** Slots are expected, in a pause too: those are excused one by one. */
    public boolean isRunning() {
        return this == ACTIVE || this == PAUSED;
    }
}
