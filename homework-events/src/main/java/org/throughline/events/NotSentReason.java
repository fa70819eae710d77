package org.throughline.events;

/** Why a planned reminder was suppressed, cancelled or failed. */
public enum NotSentReason {
    RECORDED,
    EXCUSED,
    WITHDRAWN,
    PAUSED,
    RESCHEDULED,
    PAST_GRACE,
    QUIET_HOURS,
    SLOT_CAP,
    DAY_CAP,
    OPTED_OUT,
    NO_ADDRESS,
    SENSITIVE_BARRIER,
    INTENSITY,
    SNOOZED,
    REPLAYED,
    ADDRESS_REFUSED,
    PROVIDER_UNAVAILABLE,
    CLINIC_SUSPENDED
}
