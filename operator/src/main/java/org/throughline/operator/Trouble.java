package org.throughline.operator;

import java.io.Serial;

/** Something that the person at the command line can mend; its message says how, in one line. */
public final class Trouble extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
