package org.throughline.benchmarks.inbox;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How much has been heard. */
final class Ear {

    private final AtomicLong heard = new AtomicLong();

    void hear(int events) {
        heard.addAndGet(events);
    }

    long heard() {
        return heard.get();
    }

    void await(long all) {
        while (heard.get() < all) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
