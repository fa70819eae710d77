package org.throughline.simulator.platform;

/** When the next request that changes something may be sent. */
@FunctionalInterface
public interface Pace {

    /** Returns when it may. */
    void await();
}
