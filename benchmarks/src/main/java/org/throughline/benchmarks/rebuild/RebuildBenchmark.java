package org.throughline.benchmarks.rebuild;

import static org.throughline.benchmarks.contest.Measure.RATE;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Check;
import org.throughline.benchmarks.contest.Contest;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Goal;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.contest.Tally;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Judgement;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Work;
import org.throughline.benchmarks.lab.WorkerSide;

/** B5. */
public final class RebuildBenchmark implements Benchmark {

    private static final String OURS = "ours";
    private static final String RAW = "consumer that counts";
    private static final String STREAMS = "Kafka Streams";
    private static final String UPSERTS = "an upsert for each";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String work() {
        return "B5: all that was ever told is read again from its first event on, and folded.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        Log.TOPICS.forEach(lab.broker()::topic);
        var history = History.of(lab.broker().address(), scale.of(150_000, 10_000_000));
        history.tell();
        var events = history.events();
        var sides = List.of(
                side(lab, OURS, OurRebuild.SETTINGS, OurRebuild.class, events, Costs.DOCUMENTS_AND_BROKER),
                side(lab, RAW, Counting.SETTINGS, Counting.class, events, Costs.BROKER),
                side(lab, STREAMS, Streams.SETTINGS, Streams.class, events, Costs.BROKER),
                side(lab, UPSERTS, Upserts.SETTINGS, Upserts.class, events / 30, Costs.DOCUMENTS_AND_BROKER));
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        return Findings.of(
                        sides,
                        samples,
                        List.of(
                                new Goal(OURS, RAW, RATE, 0.5),
                                new Goal(OURS, STREAMS, RATE, 2),
                                new Goal(OURS, UPSERTS, RATE, 10)))
                .with(new Check(
                        "clients whose rebuilt facts are not equal to the live ones",
                        sum(samples, it -> it.more().getOrDefault("differences", 0.0)),
                        "clients",
                        0))
                .with(missing(sides, samples))
                .with("%,d clients over 60 days.".formatted(history.clients()));
    }

    /** What a side has not read, or has read twice. */
    private static Tally missing(List<WorkerSide> sides, List<Sample> samples) {
        return samples.stream()
                .map(it -> it.events() - expected(sides, it))
                .map(it -> new Tally(Math.max(0, -it), Math.max(0, it), 0))
                .reduce(Tally.CLEAN, Tally::plus);
    }

    private static long expected(List<WorkerSide> sides, Sample sample) {
        return sides.stream()
                .filter(it -> it.name().equals(sample.side()))
                .mapToLong(WorkerSide::events)
                .sum();
    }

    private static double sum(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).sum();
    }

    private static WorkerSide side(
            Lab lab, String name, String settings, Class<? extends Work> work, int events, Costs costs) {
        var worker = lab.worker(
                work,
                List.of(
                        "kafka=" + lab.broker().address(),
                        "folder=" + lab.folder().resolve("streams"),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + lab.documents().fresh(work.getSimpleName())));
        return new WorkerSide(name, settings, lab, worker, events, costs, () -> Judgement.of(Tally.CLEAN));
    }
}
