package org.throughline.benchmarks.timers;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.throughline.benchmarks.contest.Cpu;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Worker;

/** What a service and those it works with took of the processors while nothing was due. */
record Idling(Cpu cpu, Duration span) {

    /** What follows arming, such as what the database tidies up, is not idling. */
    private static final Duration CALM = Duration.ofSeconds(5);

    static Idling of(Lab lab, Worker worker, Duration span) {
        LockSupport.parkNanos(CALM.toNanos());
        var before = lab.cpu(Costs.DOCUMENTS_AND_BROKER, worker);
        var began = System.nanoTime();
        LockSupport.parkNanos(span.toNanos());
        var idled = Duration.ofNanos(System.nanoTime() - began);
        return new Idling(lab.cpu(Costs.DOCUMENTS_AND_BROKER, worker).since(before), idled);
    }

    /** In percent of a core. */
    double percentOfService() {
        return percent(cpu.own());
    }

    double percentOfDatabase() {
        return percent(cpu.database());
    }

    private double percent(double cpuSeconds) {
        return 100e3 * cpuSeconds / span.toMillis();
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "idle for %d s: %.2f %% of a core in the service, %.2f %% in its database, %.2f %% in the broker",
                span.toSeconds(),
                percentOfService(),
                percentOfDatabase(),
                percent(cpu.broker()));
    }
}
