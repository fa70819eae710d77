package org.throughline.events;

/** Why a client did not take an assignment on. */
public enum DeclineReason {
    TOO_MUCH,
    NOT_NOW,
    NOT_USEFUL,
    UNCLEAR,
    TOO_DIFFICULT,
    OTHER
}
