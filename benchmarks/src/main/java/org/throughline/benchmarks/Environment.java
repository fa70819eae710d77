package org.throughline.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What else a figure depends on.
 *
 * @param load of the machine in the last minute
 * @param cpu that this process and those it started have used, of which the platform is one unless it ran before
 */
record Environment(double load, Duration cpu) {

    static Environment now() {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Environment(load, cpuSoFar());
    }

    static Duration cpuSoFar() {
        var own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    ObjectNode until(Environment end) {
        return Json.object()
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("loadBefore", load)
                .put("loadAfter", end.load)
                .put("cpuSeconds", end.cpu.minus(cpu).toSeconds())
                .put("java", Runtime.version().toString())
                .put("database", "embedded, not MongoDB");
    }
}
