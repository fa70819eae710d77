package org.throughline.events;

/** Why a slot is taken out of every denominator. */
public enum ExcuseReason {
    ILLNESS,
    HOLIDAY,
    QUESTION,
    OUTAGE,
    PAUSED,
    TIMEZONE,
    LATE_ASSIGNED
}
