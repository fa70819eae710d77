package org.throughline.simulator.world;

/** What becomes of a client towards the end of the days. */
public enum Turn {
    NONE,
    /** Nothing is heard of them for more than a week. */
    WENT_QUIET,
    /** On the last day they ask something that nobody has answered yet. */
    LEFT_WITH_A_QUESTION
}
