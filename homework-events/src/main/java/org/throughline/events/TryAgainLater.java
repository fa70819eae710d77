package org.throughline.events;

import java.time.Duration;

/** The platform cannot take this now; nothing was stored and nothing will be told. */
public final class TryAgainLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration after;

    public TryAgainLater(String why, Duration after) {
        super(why);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
