package org.throughline.benchmarks.schedules;

import static org.throughline.benchmarks.contest.Measure.RATE;

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

/** B11. */
public final class SchedulesBenchmark implements Benchmark {

    private static final String OURS = "ours";
    private static final String ICAL4J = "ical4j";
    private static final String BIWEEKLY = "biweekly";

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public String work() {
        return "B11: the instants of a year of every client's weekly plan, in seven zones. All sides must find the same.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var clients = scale.of(10_000, 100_000);
        var sides = List.of(
                side(
                        lab,
                        OURS,
                        "assignment-service's plans: windows and planned instant of each slot",
                        OurExpansion.class,
                        clients),
                side(lab, ICAL4J, "4.4, zoned times", Ical4jExpansion.class, clients),
                side(lab, BIWEEKLY, "0.6.8, rule built rather than read", BiweeklyExpansion.class, clients));
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        return Findings.of(sides, samples, List.of(new Goal(OURS, ICAL4J, RATE, 5), new Goal(OURS, BIWEEKLY, RATE, 5)))
                .with(disagreements(samples));
    }

    /** Every turn that did not find exactly what the first did. */
    static Tally disagreements(List<Sample> samples) {
        var first = samples.getFirst();
        var others = samples.stream()
                .filter(it -> it.events() != first.events() || !it.more().equals(first.more()))
                .count();
        return new Tally(others, 0, 0);
    }

    private static WorkerSide side(Lab lab, String name, String settings, Class<? extends Work> work, int clients) {
        return new WorkerSide(
                name,
                settings,
                lab,
                lab.worker(work, List.of()),
                clients,
                Costs.NOTHING,
                () -> Judgement.of(Tally.CLEAN));
    }
}
