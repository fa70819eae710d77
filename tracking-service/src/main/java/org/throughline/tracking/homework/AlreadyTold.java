package org.throughline.tracking.homework;

/** Something was told of the slot before, here or on another device. */
public final class AlreadyTold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyTold() {
        super("told before");
    }
}
