package org.throughline.assignment.slots;

/** The slot holds a record, was excused or withdrawn, or its time is over: it stays where it is. */
public final class Settled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Settled() {
        super("the slot is settled");
    }
}
