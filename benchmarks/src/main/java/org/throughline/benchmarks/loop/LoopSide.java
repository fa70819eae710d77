package org.throughline.benchmarks.loop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Side;
import org.throughline.benchmarks.contest.Tally;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.benchmarks.lab.Worker;

/**
 * Servers, and callers of theirs.
 *
 * @param servers charged to the side; its callers, who are the same for all sides, are told apart
 * @param tape of what it tells
 */
record LoopSide(
        String name,
        String settings,
        Lab lab,
        List<ProcessHandle> servers,
        Worker callers,
        int events,
        Costs costs,
        Tape tape)
        implements Side {

    static final String CALLERS_MICROS = "callersMicros";

    @Override
    public Sample turn() {
        prepare();
        return run();
    }

    void prepare() {
        callers.prepare(events);
    }

    Sample run() {
        var before = lab.cpu(costs, servers);
        var callersBefore = lab.cpu(Costs.NOTHING, callers);
        var done = callers.run();
        var cpu = lab.cpu(costs, servers).since(before);
        var ofCallers = lab.cpu(Costs.NOTHING, callers).since(callersBefore).all();
        var more = new HashMap<>(done.more());
        more.put(CALLERS_MICROS, 1e6 * ofCallers / events);
        return new Sample(name, done.events(), done.seconds(), cpu, tally(more, tape.hear(events)), more);
    }

    /** What was not told cannot be seen either, and is lost once. */
    static Tally tally(Map<String, Double> seen, Tally told) {
        var lost = Math.max(told.lost(), seen.getOrDefault("lost", 0.0).longValue());
        var repeated = seen.getOrDefault("repeated", 0.0).longValue();
        return new Tally(lost, told.duplicated() + repeated, told.reordered());
    }
}
