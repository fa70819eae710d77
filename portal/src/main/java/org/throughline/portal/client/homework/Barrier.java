package org.throughline.portal.client.homework;

/** The seven things that get in the way. */
enum Barrier {
    FORGOT,
    TOO_BUSY,
    DID_NOT_UNDERSTAND,
    SEEMS_POINTLESS,
    EMOTIONALLY_DIFFICULT,
    PERFECTIONISM,
    SHAME
}
