package org.throughline.assignment.caseload;

/** Nobody of that id is in care of that clinic. */
public final class UnknownClient extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownClient() {
        super("unknown client");
    }
}
