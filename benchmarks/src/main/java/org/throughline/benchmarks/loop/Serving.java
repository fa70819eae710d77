package org.throughline.benchmarks.loop;

import org.throughline.benchmarks.lab.Work;

/** Works when it is called rather than when it is told to. */
interface Serving extends Work {

    @Override
    default void prepare(int events) {}

    @Override
    default Done run() {
        throw new UnsupportedOperationException("it is its callers who run");
    }
}
