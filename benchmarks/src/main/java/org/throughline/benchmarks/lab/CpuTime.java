package org.throughline.benchmarks.lab;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** What processes and their descendants have used of the processors so far. */
final class CpuTime {

    private CpuTime() {}

    static double seconds(Collection<ProcessHandle> processes) {
        return processes.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                        .flatMap(it -> it.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
