package org.throughline.benchmarks.lab;

import java.util.Map;

/** What a side does, in a process of its own; has a public constructor that takes {@link Settings}. */
public interface Work {

    /** Everything that is not to be measured. */
    void prepare(int events) throws Exception;

    /** The work that was prepared, until all of it is really done. */
    Done run() throws Exception;

    default void close() throws Exception {}

    /**
     * What was done.
     *
     * @param more what else was measured, by name
     */
    record Done(long events, double seconds, Map<String, Double> more) {

        /** Since {@code began}, as {@link System#nanoTime} tells it. */
        public static Done since(long began, long events) {
            return new Done(events, (System.nanoTime() - began) / 1e9, Map.of());
        }
    }
}
