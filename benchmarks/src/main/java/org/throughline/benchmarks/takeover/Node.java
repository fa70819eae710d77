package org.throughline.benchmarks.takeover;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;

/** One of two processes that share deadlines; the first arms all of them, the second sees the last of them told. */
abstract class Node implements Work {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Settings settings;

    Node(Settings settings) {
        this.settings = settings;
    }

    /** In due time before the first comes due. */
    abstract void arm(Load load) throws Exception;

    abstract boolean isAnyOpen();

    @Override
    public void prepare(int events) throws Exception {
        var clock = Clock.systemUTC();
        var first = clock.instant().plus(TakeoverBenchmark.LEAD);
        arm(Load.from(first, events, settings.number("perSecond")));
        if (clock.instant().isAfter(first)) {
            throw new IllegalStateException("arming took longer than " + TakeoverBenchmark.LEAD);
        }
    }

    /** What is still open after {@link #LONGEST} is lost. */
    @Override
    public Done run() {
        var began = System.nanoTime();
        while (isAnyOpen() && System.nanoTime() - began < LONGEST.toNanos()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return new Done(0, (System.nanoTime() - began) / 1e9, Map.of());
    }
}
