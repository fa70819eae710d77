package org.throughline.benchmarks.contest;

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
public record Environment(double load, Duration cpu) {

    public static Environment now() {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Environment(load, cpuSoFar());
    }

    public static Duration cpuSoFar() {
        var own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    public ObjectNode until(Environment end) {
        return until(end, "embedded, not MongoDB");
    }

    public ObjectNode until(Environment end, String database) {
        return Json.object()
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("loadBefore", load)
                .put("loadAfter", end.load)
                .put("cpuSeconds", end.cpu.minus(cpu).toSeconds())
                .put("java", Runtime.version().toString())
                .put("database", database);
    }
}
