package org.throughline.events;

/** Why a slot no longer exists. */
public enum WithdrawReason {
    PLAN_CHANGED,
    ENDED,
    CANCELLED,
    DISCHARGED
}
