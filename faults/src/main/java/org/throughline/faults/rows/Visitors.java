package org.throughline.faults.rows;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.faults.Broken;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Api;

/** All of a ward look at their homework again and again, until they are let go; who is told to come again does. */
final class Visitors implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(40);
    private static final int TRIES = 20;

    private final Queue<Duration> waited = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cameAgain = new AtomicInteger();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> visits;
    private volatile boolean go;

    Visitors(Ward ward, Api api) {
        visits = ward.beds().stream()
                .<Future<?>>map(bed -> hands.submit(() -> visit(ward, api, bed)))
                .toList();
    }

    private void visit(Ward ward, Api api, Bed bed) {
        while (!go) {
            var began = System.nanoTime();
            var attempt = ward.look(api, bed);
            for (var tries = 1; attempt.refusedForNow() && tries < TRIES; tries++) {
                cameAgain.incrementAndGet();
                Patience.pause(BETWEEN);
                attempt = ward.look(api, bed);
            }
            Broken.unless(attempt.accepted(), "asked, and was answered " + attempt);
            waited.add(Duration.ofNanos(System.nanoTime() - began));
            Patience.pause(BETWEEN);
        }
    }

    /**
     * Lets them go.
     *
     * @return how long they had waited each time until they were answered well, the shortest first
     * @throws Broken when one was not
     */
    List<Duration> waited() {
        close();
        for (var visit : visits) {
            if (visit.state() == Future.State.FAILED) {
                throw new Broken(String.valueOf(visit.exceptionNow().getMessage()));
            }
        }
        return waited.stream().sorted().toList();
    }

    /** How often one of them was answered 503 and asked once more. */
    int cameAgain() {
        return cameAgain.get();
    }

    static Duration p99(List<Duration> waited) {
        return waited.get(Math.ceilDiv(waited.size() * 99, 100) - 1);
    }

    @Override
    public void close() {
        go = true;
        hands.close();
    }
}
