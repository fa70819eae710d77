package org.throughline.tracking.homework;

/** The two halves of an experiment: what is expected, then what happened. Only the second resolves the slot. */
public enum Stage {
    PREDICTION,
    RESULT
}
