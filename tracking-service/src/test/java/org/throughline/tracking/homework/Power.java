package org.throughline.tracking.homework;

/** Fails at a chosen moment: there is one before and one after each write. */
final class Power {

    private int left = Integer.MAX_VALUE;

    void failsAtMoment(int number) {
        left = number;
    }

    void isBack() {
        left = Integer.MAX_VALUE;
    }

    void flows() {
        if (left-- == 0) {
            throw new Failed();
        }
    }

    /** Nothing in the process gets any further. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
