package org.throughline.tracking.homework;

/** The id of a record was used for another one before. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("used for another record");
    }
}
