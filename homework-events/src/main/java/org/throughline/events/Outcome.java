package org.throughline.events;

/** How a resolved slot ended in the client's own words. */
public enum Outcome {
    COMPLETED,
    PARTIAL,
    ADAPTED,
    SKIPPED
}
