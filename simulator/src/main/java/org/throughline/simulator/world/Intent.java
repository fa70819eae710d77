package org.throughline.simulator.world;

/** What a client is going to make of one slot. */
public enum Intent {
    ON_TIME,
    /** After midnight, inside the grace of yesterday. */
    IN_GRACE,
    LATE,
    /** Done in the window, received hours or days later. */
    OFFLINE,
    /** Said to be done in the last second of grace, or in the first one after it. */
    ON_THE_EDGE,
    PARTIAL,
    ADAPTED,
    SKIP,
    SKIP_IN_ADVANCE,
    SKIP_OFFLINE,
    NOTHING,
    /** Nothing, and a reason afterwards. */
    BARRIER,
    /** Nothing, a reason, and another slot this week. */
    TRY_AGAIN,
    STARTED_ONLY,
    QUESTION,
    EXCUSE,
    /** Excused, and done all the same. */
    EXCUSED_BUT_DONE,
    SENT_TWICE,
    DONE_TWICE,
    EDITED,
    SKIP_THEN_DONE,
    EARLY
}
