package org.throughline.benchmarks.takeover;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.benchmarks.service.Slot;

/** Deadlines that come due one after the other at a steady pace. */
record Load(String series, Instant first, int count, int perSecond) {

    static Load from(Instant first, int count, int perSecond) {
        return new Load(Long.toHexString(System.nanoTime()), first, count, perSecond);
    }

    Stream<Slot> slots() {
        return IntStream.range(0, count).mapToObj(this::slot);
    }

    private Slot slot(int n) {
        return Slot.of(series, n, first.plusMillis(n * 1_000L / perSecond), true);
    }
}
