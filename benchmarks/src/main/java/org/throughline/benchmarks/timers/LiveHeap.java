package org.throughline.benchmarks.timers;

import java.lang.management.ManagementFactory;

/** What of the heap is in use. */
final class LiveHeap {

    private static final int COLLECTIONS = 3;

    private LiveHeap() {}

    /** After collecting all that is not; the first collection lets references go that the next ones free. */
    static double bytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
