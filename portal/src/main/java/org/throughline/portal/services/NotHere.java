package org.throughline.portal.services;

import java.io.Serial;

/** There is nothing there that this person may know of. */
public final class NotHere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
