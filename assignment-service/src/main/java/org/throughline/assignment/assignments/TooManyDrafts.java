package org.throughline.assignment.assignments;

/** A client has as many open drafts as there may be. */
public final class TooManyDrafts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyDrafts() {
        super("too many drafts");
    }
}
