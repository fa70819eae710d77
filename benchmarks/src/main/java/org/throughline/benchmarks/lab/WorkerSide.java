package org.throughline.benchmarks.lab;

import java.util.HashMap;
import java.util.function.Supplier;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Side;

/**
 * A side whose work a worker does.
 *
 * @param events of a turn
 * @param costs what else is charged to it
 * @param oracle looks afterwards whether all is there
 */
public record WorkerSide(
        String name, String settings, Lab lab, Worker worker, int events, Costs costs, Supplier<Judgement> oracle)
        implements Side {

    @Override
    public Sample turn() {
        worker.prepare(events);
        var before = lab.cpu(costs, worker);
        var done = worker.run();
        var cpu = lab.cpu(costs, worker).since(before);
        var judgement = oracle.get();
        var more = new HashMap<>(done.more());
        more.putAll(judgement.more());
        return new Sample(name, done.events(), done.seconds(), cpu, judgement.tally(), more);
    }
}
