package org.throughline.benchmarks.inbox;

import static org.throughline.benchmarks.contest.Measure.PER_CPU_SECOND;
import static org.throughline.benchmarks.contest.Measure.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.benchmarks.contest.Benchmark;
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

/** B6. */
public final class InboxBenchmark implements Benchmark {

    private static final String OURS = "ours";
    private static final String LOOP = "poll loop that reads";
    private static final String BARE = "poll loop that counts";

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public String work() {
        return "B6: events that wait in a topic, until each has been read as the event that it is and its offset is committed."
                + " One peer reads them with the same code; the other does not look at them at all.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var events = scale.of(200_000, 2_000_000);
        var sides = List.of(
                side(lab, OURS, "Spring Cloud Stream binding, batches of 500, inbox", OurInbox.class, events, "inbox"),
                side(lab, LOOP, "polls of 500, committed one by one", PollLoop.class, events, "true"),
                side(lab, BARE, "polls of 500, committed one by one", PollLoop.class, events, "false"));
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        return Findings.of(
                        sides,
                        samples,
                        List.of(
                                new Goal(OURS, LOOP, RATE, 0.8),
                                new Goal(OURS, LOOP, PER_CPU_SECOND, 0.8),
                                new Goal(OURS, BARE, RATE, 0.8)))
                .with(heardTwice(samples));
    }

    /** What is lost would never end. */
    private static Tally heardTwice(List<Sample> samples) {
        return new Tally(
                0,
                (long) samples.stream()
                        .mapToDouble(it -> it.more().getOrDefault("tooMany", 0.0))
                        .sum(),
                0);
    }

    private static WorkerSide side(
            Lab lab, String name, String settings, Class<? extends Work> work, int events, String reads) {
        var arguments = new ArrayList<>(List.of(
                "kafka=" + lab.broker().address(),
                "topic=" + lab.broker().topic("bench.inbox." + reads),
                "reads=" + reads));
        if (work == OurInbox.class) {
            arguments.add("mongodb=" + lab.documents().uri());
            arguments.add("database=" + lab.documents().fresh("inbox"));
        }
        return new WorkerSide(
                name,
                settings,
                lab,
                lab.worker(work, arguments),
                events,
                Costs.BROKER,
                () -> Judgement.of(Tally.CLEAN));
    }
}
