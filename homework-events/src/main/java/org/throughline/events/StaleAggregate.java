package org.throughline.events;

/** Somebody else wrote first; nothing was stored. Load, decide and record again. */
public final class StaleAggregate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleAggregate(String what) {
        super(what + " has moved on");
    }
}
