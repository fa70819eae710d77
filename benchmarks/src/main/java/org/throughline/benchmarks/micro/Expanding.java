package org.throughline.benchmarks.micro;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work.Done;
import org.throughline.benchmarks.schedules.OurExpansion;

/** What assignment-service does with a plan: each of the kinds of plan in each of the zones that schedules has. */
@State(Scope.Benchmark)
public class Expanding {

    static final int PLANS = 28;

    private final OurExpansion expansion = new OurExpansion(new Settings(Map.of()));

    public Expanding() {
        expansion.prepare(PLANS);
    }

    @Benchmark
    @OperationsPerInvocation(PLANS)
    public Done year() {
        return expansion.run();
    }
}
