package org.throughline.portal.client.barrier;

/** The seven things that get in the way; each has its own answer. */
enum Reason {
    FORGOT,
    TOO_BUSY,
    DID_NOT_UNDERSTAND,
    SEEMS_POINTLESS,
    EMOTIONALLY_DIFFICULT,
    PERFECTIONISM,
    SHAME;

    /** The smallest version belongs into the answer. */
    public boolean makesSmaller() {
        return this == TOO_BUSY || this == PERFECTIONISM;
    }

    /** It may be worth a word in the session, if the client wants that. */
    public boolean isForTheSession() {
        return this == SEEMS_POINTLESS || this == EMOTIONALLY_DIFFICULT || this == TOO_BUSY;
    }

    /** What it did so far may say more than any reason given. */
    boolean asksForOwnData() {
        return this == SEEMS_POINTLESS;
    }
}
