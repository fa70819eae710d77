package org.throughline.benchmarks.lab;

/** Something that a benchmark would need is not on this machine. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotHere(String why) {
        super(why);
    }
}
