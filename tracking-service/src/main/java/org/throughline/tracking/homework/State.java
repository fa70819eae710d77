package org.throughline.tracking.homework;

/** Where a slot stands. SCHEDULED is never stored: it is OPEN before its time. */
public enum State {
    SCHEDULED,
    OPEN,
    STARTED,
    COMPLETED,
    PARTIAL,
    ADAPTED,
    SKIPPED,
    MISSED,
    EXCUSED,
    WITHDRAWN
}
