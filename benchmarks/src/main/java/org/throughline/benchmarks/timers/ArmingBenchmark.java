package org.throughline.benchmarks.timers;

import static org.throughline.benchmarks.contest.Measure.PER_CPU_SECOND;
import static org.throughline.benchmarks.contest.Measure.RATE;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Check;
import org.throughline.benchmarks.contest.Contest;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Goal;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.contest.Tally;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Idling;
import org.throughline.benchmarks.lab.Judgement;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.lab.Worker;
import org.throughline.benchmarks.lab.WorkerSide;
import org.throughline.delivery.OutboxCollection;

/** B3. */
public final class ArmingBenchmark implements Benchmark {

    private static final int FEW = 10_000;
    private static final int SMALL = 200_000;
    private static final int FULL = 1_000_000;
    private static final int NEAR = 30_000;

    /** Short, so that many can be taken: one that is disturbed is not the median. */
    private static final int TURNS = 9;

    /** What a worker arms before it answers. */
    private static final int STEP = 100_000;

    /** A cost of 1.3 times, as what is done for the same. */
    private static final double AT_LEAST = 1 / 1.3;

    @Override
    public String name() {
        return "arming";
    }

    @Override
    public String work() {
        return "B3: %,d timers more are armed where few or many are, and then all idle; the goal 0.769 is a cost of 1.3 times."
                .formatted(FarTimers.MORE);
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var span = Duration.ofSeconds(scale.of(20, 120));
        var size = scale.of(SMALL, FULL);
        var few = filled(lab, FEW, progress);
        var fewIdling = Idling.of(lab, List.of(few.worker().process()), span);
        var many = filled(lab, size, progress);
        var sides = List.of(few, many);
        var samples = new Contest(sides, TURNS, progress).hold();
        few.worker().close();
        var manyIdling = Idling.of(lab, List.of(many.worker().process()), span);
        many.worker().close();
        return Findings.of(
                        sides,
                        samples,
                        List.of(
                                new Goal(many.name(), few.name(), PER_CPU_SECOND, AT_LEAST),
                                new Goal(many.name(), few.name(), RATE, AT_LEAST)))
                .with(new Check("the service when idle", manyIdling.percentOfService(), "% of a core", 1))
                .with(new Check("its database when idle", manyIdling.percentOfDatabase(), "% of a core", 1))
                .with(new Check("heap for a timer in the window", near(lab), "bytes", 16))
                .with(new Check("heap for a timer beyond it", beyond(samples, few, many), "bytes", 0))
                .with(
                        "%,d where the goal says %,d, so that it ends within minutes; scale full arms as many. 10,000,000 were not tried."
                                .formatted(SMALL, FULL))
                .with(few.name() + ", " + fewIdling.words() + ".")
                .with(many.name() + ", " + manyIdling.words() + ".")
                .with(
                        "Heap is what is in use after a full collection, in whole bytes: for %,d in the window beside none, and beyond it between the two sides. The window takes in %,d with a look at most, however many are due soon."
                                .formatted(NEAR, OutboxCollection.MOST_DUE));
    }

    private static WorkerSide filled(Lab lab, int armed, Consumer<String> progress) {
        var worker = worker(lab, FarTimers.class, "armed" + armed);
        for (int so = STEP; so < armed; so += STEP) {
            worker.prepare(so);
            progress.accept("  %,d of %,d armed".formatted(so, armed));
        }
        worker.prepare(armed);
        return new WorkerSide(
                "%,d armed".formatted(armed),
                "due in 30 days, 5,000 inserts a bulk, 100,000 for warming up; what a turn has armed is gone before the next",
                lab,
                worker,
                armed,
                Costs.DOCUMENTS_AND_BROKER,
                () -> Judgement.of(Tally.CLEAN));
    }

    private static double near(Lab lab) {
        try (var worker = worker(lab, NearTimers.class, "near")) {
            worker.prepare(NEAR);
            return Math.rint(worker.run().more().getOrDefault(NearTimers.BYTES, Double.NaN));
        }
    }

    private static double beyond(List<Sample> samples, WorkerSide few, WorkerSide many) {
        var more = heap(samples, many) - heap(samples, few);
        return Math.max(0, Math.rint(more / (many.events() - few.events())));
    }

    private static double heap(List<Sample> samples, WorkerSide side) {
        return Findings.median(samples, side.name(), it -> it.more().getOrDefault(FarTimers.HEAP, Double.NaN));
    }

    private static Worker worker(Lab lab, Class<? extends Work> work, String database) {
        return lab.worker(
                work,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + lab.documents().fresh(database)));
    }
}
