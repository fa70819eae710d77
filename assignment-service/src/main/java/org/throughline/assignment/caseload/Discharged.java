package org.throughline.assignment.caseload;

/** The client's care has ended, and this goes with care only. */
public final class Discharged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Discharged() {
        super("discharged");
    }
}
