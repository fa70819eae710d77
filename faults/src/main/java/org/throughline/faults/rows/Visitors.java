package org.throughline.faults.rows;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughline.faults.Broken;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Bed;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Api;

/** All of a ward look at their homework again and again, until they are let go. */
final class Visitors implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(40);

    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
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
            attempts.add(ward.look(api, bed));
            Patience.pause(BETWEEN);
        }
    }

    /**
     * Lets them go.
     *
     * @return how long each of them had waited for each answer, the shortest first
     * @throws Broken when one was not answered, or not well
     */
    List<Duration> waited() {
        close();
        visits.forEach(Future::resultNow);
        attempts.forEach(
                it -> Broken.unless(it.accepted(), "asked, and was answered " + it.answer() + " after " + it.after()));
        return attempts.stream().map(Attempt::after).sorted().toList();
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
