package org.throughline.assignment.assignments;

/** The clinic has no assignment, or no slot, of that id. */
public final class UnknownAssignment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownAssignment() {
        super("unknown assignment");
    }
}
