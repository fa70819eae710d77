package org.throughline.benchmarks.contest;

import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something small that was done over and over, in one process and without anybody else.
 *
 * @param nanos that it takes, on average, and however long it had to wait for a processor
 * @param error half of the interval in which the true average lies with 99.9 %
 * @param cpuNanos of the processors, of all threads
 * @param bytes that it allocates, of all threads
 * @param what of which code, on what
 */
public record Operation(String name, double nanos, double error, double cpuNanos, double bytes, String what) {

    ObjectNode json() {
        return Json.object()
                .put("operation", name)
                .put("nanos", Figures.rounded(nanos))
                .put("error", Figures.rounded(error))
                .put("cpuNanos", Figures.rounded(cpuNanos))
                .put("bytes", Figures.rounded(bytes))
                .put("what", what);
    }
}
