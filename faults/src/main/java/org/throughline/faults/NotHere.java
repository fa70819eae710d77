package org.throughline.faults;

/** The row cannot be run on this machine, or there is nothing that it could be run on. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotHere(String why) {
        super(why);
    }
}
