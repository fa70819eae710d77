package org.throughline.benchmarks.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.service.Service;

/** Arms a few timers more where many are armed, all of them due long after anybody looks ahead. */
public final class FarTimers implements Work {

    /** What is armed in a turn. */
    static final int MORE = 5_000;

    static final String HEAP = "heap";

    private static final Duration FAR = Duration.ofDays(30);

    /** Whoever has armed more before is quicker, however many are armed. */
    private static final int WARM_UPS = 20;

    private final Service service;
    private final Arming arming;
    private final Instant due;
    private int armed;
    private double heap;

    public FarTimers(Settings settings) {
        service = Service.start(settings);
        arming = new Arming(service);
        due = service.clock().instant().plus(FAR);
        for (int i = 0; i < WARM_UPS; i++) {
            run();
            forgetMore();
        }
    }

    /** So many are armed, and none besides. */
    @Override
    public void prepare(int many) {
        forgetMore();
        for (; armed < many; armed += MORE) {
            arming.arm("many", armed, armed + MORE, _ -> due);
        }
        service.awaitIdle();
        heap = LiveHeap.bytes();
    }

    @Override
    public Done run() {
        var began = System.nanoTime();
        arming.arm("more", 0, MORE, _ -> due);
        return new Done(MORE, (System.nanoTime() - began) / 1e9, Map.of(HEAP, heap));
    }

    private void forgetMore() {
        arming.forget("more", MORE);
    }

    @Override
    public void close() {
        service.close();
    }
}
