package org.throughline.benchmarks.pages;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.benchmarks.contest.Environment;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long requests took.
 *
 * @param nanos the quickest first
 * @param refused how many more were answered with anything but the page
 * @param cpu of all processes for all of them, which depends less than the time on what else the machine does
 */
record Timings(List<Long> nanos, int refused, Duration cpu) {

    Timings {
        nanos = nanos.stream().sorted().toList();
    }

    /** Every page once a round, some of them at a time. */
    static Timings of(List<Page> pages, int rounds, int atOnce) {
        var tasks = IntStream.range(0, rounds)
                .boxed()
                .flatMap(it -> pages.stream())
                .map(it -> (Callable<OptionalLong>) it::open)
                .toList();
        var before = Environment.cpuSoFar();
        try (var hands = Executors.newFixedThreadPool(atOnce)) {
            var nanos = done(hands, tasks).flatMap(it -> it.stream().boxed()).toList();
            return new Timings(
                    nanos, tasks.size() - nanos.size(), Environment.cpuSoFar().minus(before));
        }
    }

    private static Stream<OptionalLong> done(ExecutorService hands, List<Callable<OptionalLong>> tasks) {
        try {
            return hands.invokeAll(tasks).stream().map(it -> {
                try {
                    return it.get();
                } catch (ExecutionException | InterruptedException e) {
                    throw new IllegalStateException("a page could not be had", e);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The smallest time within which at least this share of the requests was answered, in milliseconds. */
    double percentile(int percent) {
        var rank = Math.ceilDiv(nanos.size() * percent, 100);
        return Math.round(nanos.get(Math.max(1, rank) - 1) / 1e4) / 100.0;
    }

    ObjectNode json() {
        return Json.object()
                .put("p50", percentile(50))
                .put("p95", percentile(95))
                .put("p99", percentile(99))
                .put("cpuEach", Math.round(cpu.toMillis() * 10.0 / nanos.size()) / 10.0)
                .put("requests", nanos.size())
                .put("refused", refused);
    }
}
