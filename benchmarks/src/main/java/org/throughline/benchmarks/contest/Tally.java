package org.throughline.benchmarks.contest;

/**
 * What is wrong with what arrived; a side that has any of it has failed, however fast it was.
 *
 * @param lost told and not there
 * @param duplicated there twice, and not to be known as the same
 * @param reordered there after a later one of the same aggregate
 */
public record Tally(long lost, long duplicated, long reordered) {

    public static final Tally CLEAN = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(lost + other.lost, duplicated + other.duplicated, reordered + other.reordered);
    }

    public boolean isClean() {
        return equals(CLEAN);
    }
}
