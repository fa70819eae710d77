package org.throughline.benchmarks.contest;

/** How much work: enough to see it within three minutes on two cores, or as much as the goals speak of. */
public enum Scale {
    SMALL(3),
    FULL(5);

    private final int repeats;

    Scale(int repeats) {
        this.repeats = repeats;
    }

    public int repeats() {
        return repeats;
    }

    public int of(int small, int full) {
        return this == SMALL ? small : full;
    }
}
