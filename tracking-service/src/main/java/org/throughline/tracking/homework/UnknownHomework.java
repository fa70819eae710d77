package org.throughline.tracking.homework;

/** Nothing of that name belongs to this client. */
public final class UnknownHomework extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownHomework() {
        super("unknown homework");
    }
}
