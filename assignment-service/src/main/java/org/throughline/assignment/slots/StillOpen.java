package org.throughline.assignment.slots;

/** There is nothing to try again: the slot can still be done, or was. */
public final class StillOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillOpen() {
        super("the slot is open or done");
    }
}
