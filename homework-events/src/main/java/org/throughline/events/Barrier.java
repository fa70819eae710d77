package org.throughline.events;

/** The seven reasons why homework is not done; each has a response of its own. */
public enum Barrier {
    FORGOT,
    TOO_BUSY,
    DID_NOT_UNDERSTAND,
    SEEMS_POINTLESS,
    EMOTIONALLY_DIFFICULT,
    PERFECTIONISM,
    SHAME
}
