package org.throughline.assignment.slots;

/** What this service has heard of a slot; everything that happens to it is decided by tracking-service. */
public enum SlotState {
    OPEN,
    RECORDED,
    SKIPPED,
    MISSED,
    EXCUSED,
    WITHDRAWN
}
