package org.throughline.benchmarks.lab;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.throughline.benchmarks.contest.Cpu;

/** What services and those it works with took of the processors while nothing was due. */
public record Idling(Cpu cpu, Duration span) {

    /** What follows arming, such as what the database tidies up, is not idling. */
    private static final Duration CALM = Duration.ofSeconds(5);

    public static Idling of(Lab lab, List<ProcessHandle> services, Duration span) {
        LockSupport.parkNanos(CALM.toNanos());
        var before = lab.cpu(Costs.DOCUMENTS_AND_BROKER, services);
        var began = System.nanoTime();
        LockSupport.parkNanos(span.toNanos());
        var idled = Duration.ofNanos(System.nanoTime() - began);
        return new Idling(lab.cpu(Costs.DOCUMENTS_AND_BROKER, services).since(before), idled);
    }

    /** In percent of a core. */
    public double percentOfService() {
        return percent(cpu.own());
    }

    public double percentOfDatabase() {
        return percent(cpu.database());
    }

    private double percent(double cpuSeconds) {
        return 100e3 * cpuSeconds / span.toMillis();
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "idle for %d s: %.2f %% of a core in the service, %.2f %% in its database, %.2f %% in the broker",
                span.toSeconds(),
                percentOfService(),
                percentOfDatabase(),
                percent(cpu.broker()));
    }
}
