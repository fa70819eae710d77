package org.throughline.events;

/** Why a plan ended. */
public enum EndReason {
    FINISHED,
    GOAL_REACHED,
    REPLACED,
    DISCHARGED,
    CANCELLED,
    OTHER
}
