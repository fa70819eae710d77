package org.throughline.benchmarks.timers;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoublePredicate;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Service;

/** What timers take in memory that are due so soon that they are held there. */
public final class NearTimers implements Work {

    static final String BYTES = "bytesEach";

    private static final Duration NEAR = Duration.ofSeconds(80);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Service service;
    private final Arming arming;
    private int many;

    public NearTimers(Settings settings) {
        service = Service.start(settings);
        arming = new Arming(service);
    }

    @Override
    public void prepare(int events) {
        many = events;
    }

    /** While they are held, beside when the next look has found that they are no more. */
    @Override
    public Done run() {
        var began = System.nanoTime();
        var due = service.clock().instant().plus(NEAR);
        arming.arm("near", 0, many, it -> due.plusMillis(it % 10_000));
        awaitHeld(began, it -> it == many);
        var held = LiveHeap.bytes();
        arming.forget("near", many);
        awaitHeld(began, it -> it == 0);
        var bytes = (held - LiveHeap.bytes()) / many;
        return new Done(many, (System.nanoTime() - began) / 1e9, Map.of(BYTES, bytes));
    }

    private void awaitHeld(long began, DoublePredicate enough) {
        var held = service.part(MeterRegistry.class)
                .get("throughline.timers.armed")
                .gauge();
        while (!enough.test(held.value())) {
            if (System.nanoTime() - began > NEAR.toNanos()) {
                throw new IllegalStateException("%,.0f of %,d are held after %s".formatted(held.value(), many, NEAR));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
