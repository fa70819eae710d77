package org.throughline.benchmarks.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.throughline.benchmarks.contest.Figures;

/** Sees when what was said to be done counts. */
final class Watch {

    private static final int AT_A_TIME = 200;

    private final Loop loop;
    private final Duration between;
    private final Duration patience;

    /** Since when each is waited for, the earliest first. */
    private final Map<Piece, Long> waiting = new LinkedHashMap<>();

    private final List<Double> millis = new ArrayList<>();
    private long repeated;
    private long lastSeen;

    /**
     * @param between two looks
     * @param patience how long nothing may come to be seen before what is waited for is lost
     */
    Watch(Loop loop, Duration between, Duration patience) {
        this.loop = loop;
        this.between = between;
        this.patience = patience;
    }

    /** @param since as {@link System#nanoTime} tells it */
    void expect(Piece piece, long since) {
        synchronized (waiting) {
            waiting.put(piece, since);
        }
    }

    /** Until so many have been seen, or none for too long. */
    void see(int expected) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (millis.size() < expected && System.nanoTime() < deadline) {
            if (look()) {
                deadline = System.nanoTime() + patience.toNanos();
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    private boolean look() {
        var asked = first();
        var counted = asked.isEmpty() ? Map.<Piece, Integer>of() : loop.counted(asked);
        var now = System.nanoTime();
        counted.forEach((piece, times) -> {
            millis.add((now - since(piece)) / 1e6);
            repeated += times - 1;
            lastSeen = now;
        });
        return !counted.isEmpty();
    }

    private List<Piece> first() {
        synchronized (waiting) {
            return waiting.keySet().stream().limit(AT_A_TIME).toList();
        }
    }

    private long since(Piece piece) {
        synchronized (waiting) {
            var since = waiting.remove(piece);
            if (since == null) {
                throw new IllegalStateException("nobody asked for " + piece);
            }
            return since;
        }
    }

    int seen() {
        return millis.size();
    }

    /** When the last came to be seen, as {@link System#nanoTime} tells it. */
    long lastSeen() {
        return lastSeen;
    }

    Map<String, Double> figures(int expected) {
        var figures = new HashMap<>(Map.of("lost", (double) expected - seen(), "repeated", (double) repeated));
        var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        if (all.length > 0) {
            figures.put("p50Millis", Figures.percentile(all, 0.50));
            figures.put("p99Millis", Figures.percentile(all, 0.99));
        }
        return figures;
    }
}
