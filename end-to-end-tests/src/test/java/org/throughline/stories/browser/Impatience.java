package org.throughline.stories.browser;

/** Something took longer than it may. */
final class Impatience extends RuntimeException {

    private static final long serialVersionUID = 1;

    Impatience(String message, Throwable cause) {
        super(message, cause);
    }
}
