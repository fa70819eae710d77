package org.throughline.access;

/** The caller may not know of it; told as if it did not exist. */
public final class NotForYou extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotForYou() {
        super("not found");
    }
}
