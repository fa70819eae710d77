package org.throughline.assignment.assignments;

/** What was asked for does not go with how the assignment stands. */
public final class NotInThisState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AssignmentState state;

    NotInThisState(AssignmentState state) {
        super("the assignment is " + state);
        this.state = state;
    }

    public AssignmentState state() {
        return state;
    }
}
