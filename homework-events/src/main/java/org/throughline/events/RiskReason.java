package org.throughline.events;

/** Why a client's homework needs a look. */
public enum RiskReason {
    CONSECUTIVE_MISSES,
    FALLING_ADHERENCE,
    NOT_INITIATED
}
