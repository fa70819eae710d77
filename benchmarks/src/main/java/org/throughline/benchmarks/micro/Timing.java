package org.throughline.benchmarks.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What due-timers does with a timer besides asking the database. */
@State(Scope.Benchmark)
public class Timing {

    private final TimersInMemory timers = new TimersInMemory();

    @Benchmark
    @OperationsPerInvocation(TimersInMemory.MANY)
    public void arm() {
        timers.arm();
    }

    @Benchmark
    @OperationsPerInvocation(TimersInMemory.MANY)
    public void armAndFire() {
        timers.arm();
        timers.fire();
    }

    @Benchmark
    @OperationsPerInvocation(TimersInMemory.MANY)
    public void armAndCancel() {
        timers.arm();
        timers.cancel();
    }

    @TearDown(Level.Invocation)
    public void forget() {
        timers.forget();
    }

    @TearDown
    public void close() {
        timers.close();
    }
}
