package org.throughline.timers;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Documents whose timer did not get on, and how long each is left alone: from a tenth of a second to a minute. */
final class Pauses {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private final Map<String, Pause> pauses = new HashMap<>();

    Pauses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isPausing(String id) {
        var pause = pauses.get(id);
        return pause != null && nanoTime.getAsLong() - pause.until() < 0;
    }

    void pause(String id) {
        var times = pauses.containsKey(id) ? pauses.get(id).times() + 1 : 0;
        var length = FIRST.multipliedBy(1L << Math.min(times, 10));
        var bounded = length.compareTo(LONGEST) < 0 ? length : LONGEST;
        pauses.put(id, new Pause(times, nanoTime.getAsLong() + bounded.toNanos()));
    }

    void end(String id) {
        pauses.remove(id);
    }

    private record Pause(int times, long until) {}
}
