package org.throughline.benchmarks.contest;

/** One of those who do the same work in turns. */
public interface Side {

    String name();

    /** How it is set up, in words. */
    String settings();

    /** Does the work once; the first time is for warming up and does not count. */
    Sample turn();
}
