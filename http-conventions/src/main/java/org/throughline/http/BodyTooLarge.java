package org.throughline.http;

import java.io.IOException;

/** A body went past its limit while it was read. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("body too large");
    }
}
