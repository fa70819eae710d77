package org.throughline.benchmarks.takeover;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.throughline.benchmarks.contest.Cpu;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.benchmarks.lab.Work;

/**
 * Two processes share the load, and a third of it later the first is killed.
 *
 * @param arguments of both, made anew for each turn
 * @param budget after which a deadline may fire at the earliest
 */
record Death(
        String name,
        String settings,
        Lab lab,
        Tape tape,
        Class<? extends Work> work,
        Supplier<List<String>> arguments,
        Costs costs,
        Duration budget)
        implements Side {

    @Override
    public Sample turn() {
        var clock = Clock.systemUTC();
        var shared = arguments.get();
        var first = lab.worker(work, with(shared, "true"));
        var second = lab.worker(work, with(shared, "false"));
        first.prepare(TakeoverBenchmark.EVENTS);
        var armed = clock.instant();
        var before = lab.cpu(costs, first, second);
        LockSupport.parkNanos(TakeoverBenchmark.LEAD
                .plus(budget)
                .plus(TakeoverBenchmark.SPAN.dividedBy(3))
                .toNanos());
        var dying = lab.cpu(Costs.NOTHING, first);
        var killed = clock.instant();
        first.kill();
        second.run();
        var seconds = Duration.between(armed, clock.instant()).toMillis() / 1e3;
        var after = lab.cpu(costs, second);
        second.close();
        var timeline = new Timeline(budget);
        var tally = tape.hear(TakeoverBenchmark.EVENTS, timeline);
        var cpu = new Cpu(after.own() + dying.own(), after.database(), after.broker()).since(before);
        return new Sample(name, TakeoverBenchmark.EVENTS, seconds, cpu, tally, timeline.figures(killed));
    }

    private static List<String> with(List<String> shared, String first) {
        var all = new ArrayList<>(shared);
        all.add("first=" + first);
        return all;
    }
}
