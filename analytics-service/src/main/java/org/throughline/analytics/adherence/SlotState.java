package org.throughline.analytics.adherence;

/** Where a slot stands at the moment of asking. */
public enum SlotState {
    /** Scheduled, open or started: nothing has been decided. */
    OPEN,
    COMPLETED,
    PARTIAL,
    ADAPTED,
    SKIPPED,
    MISSED,
    EXCUSED,
    WITHDRAWN;

    /** Work was done. */
    boolean worked() {
        return this == COMPLETED || this == PARTIAL || this == ADAPTED;
    }

    /** Done in the sense of the headline. */
    boolean done() {
        return this == COMPLETED || this == ADAPTED;
    }

    /** The client said something, be it no. */
    boolean recorded() {
        return worked() || this == SKIPPED;
    }

    /** Out of every denominator. */
    boolean outside() {
        return this == EXCUSED || this == WITHDRAWN;
    }
}
