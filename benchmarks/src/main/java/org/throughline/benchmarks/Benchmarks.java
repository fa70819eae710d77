package org.throughline.benchmarks;

import java.util.List;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.inbox.InboxBenchmark;
import org.throughline.benchmarks.loop.ClientsBenchmark;
import org.throughline.benchmarks.loop.CostsBenchmark;
import org.throughline.benchmarks.loop.LoopBenchmark;
import org.throughline.benchmarks.micro.MicroBenchmark;
import org.throughline.benchmarks.outbox.OutboxBenchmark;
import org.throughline.benchmarks.rebuild.RebuildBenchmark;
import org.throughline.benchmarks.schedules.SchedulesBenchmark;
import org.throughline.benchmarks.start.StartBenchmark;
import org.throughline.benchmarks.takeover.TakeoverBenchmark;
import org.throughline.benchmarks.timers.ArmingBenchmark;
import org.throughline.benchmarks.timers.TimersBenchmark;

/** All there are, in the order in which they run. */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new LoopBenchmark(),
            new CostsBenchmark(),
            new ClientsBenchmark(),
            new OutboxBenchmark(),
            new TimersBenchmark(),
            new ArmingBenchmark(),
            new SchedulesBenchmark(),
            new InboxBenchmark(),
            new StartBenchmark(),
            new TakeoverBenchmark(),
            new RebuildBenchmark(),
            new MicroBenchmark());

    private Benchmarks() {}

    static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    /** Those named, or all where none is. */
    static List<Benchmark> named(List<String> names) {
        return ALL.stream()
                .filter(it -> names.isEmpty() || names.contains(it.name()))
                .toList();
    }
}
