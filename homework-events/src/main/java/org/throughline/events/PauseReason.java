package org.throughline.events;

/** Why a plan rests for a while. */
public enum PauseReason {
    HOLIDAY,
    ILLNESS,
    CRISIS,
    CLINICAL,
    OTHER
}
