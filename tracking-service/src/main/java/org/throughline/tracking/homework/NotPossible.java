package org.throughline.tracking.homework;

/** The slot is not in a state in which this can happen; says kindly why. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    NotPossible(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
