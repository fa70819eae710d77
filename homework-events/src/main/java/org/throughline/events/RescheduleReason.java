package org.throughline.events;

/** Why the windows of a slot moved. */
public enum RescheduleReason {
    PLAN_CHANGED,
    ZONE_CHANGED,
    SESSION_MOVED,
    MOVED_BY_CLIENT
}
