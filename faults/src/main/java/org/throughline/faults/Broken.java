package org.throughline.faults;

/** The outcome is not the promised one. */
public final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Broken(String words) {
        super(words);
    }

    /** @throws Broken unless it holds */
    public static void unless(boolean holds, String words) {
        if (!holds) {
            throw new Broken(words);
        }
    }
}
