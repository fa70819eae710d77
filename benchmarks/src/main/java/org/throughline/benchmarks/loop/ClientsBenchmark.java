package org.throughline.benchmarks.loop;

import static org.throughline.benchmarks.contest.Measure.PER_CPU_SECOND;

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
import org.throughline.benchmarks.lab.Lab;

/** B7. */
public final class ClientsBenchmark implements Benchmark {

    /** A cost of 1.25 times, as what is done for the same. */
    private static final double AT_LEAST = 1 / 1.25;

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String work() {
        return "B7: the loop of B1 where few clients are known and where many are, each with a piece of homework open; the goal 0.800 is a cost of 1.25 times.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var few = Place.of(scale.of(1_000, 10_000), lab);
        progress.accept("  " + few.name() + " are there");
        var many = Place.of(scale.of(20_000, 1_000_000), lab.beside());
        progress.accept("  " + many.name() + " are there");
        var places = List.of(few, many);
        var sides = places.stream()
                .map(it -> it.contender().atOnce(scale.of(450, 10_000)))
                .toList();
        progress.accept("  first turns of both, to warm up longer");
        new Contest(sides, scale.of(0, 5), progress).hold();
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        var rate = Math.min(few.rate(samples), many.rate(samples)) * Contender.HALF_LOAD;
        progress.accept("  both at a quarter of the lower rate");
        var calm = places.stream()
                .map(it -> it.contender().paced(rate, scale.of(5, 30)))
                .toList();
        var paced = new Contest(calm, scale.of(2, 5), progress).hold();
        return Findings.of(sides, samples, List.of(new Goal(many.name(), few.name(), PER_CPU_SECOND, AT_LEAST)))
                .with(paced.stream().map(Sample::tally).reduce(Tally.CLEAN, Tally::plus))
                .with(new Check(
                        "99 of 100 visible within, beside few clients",
                        many.millis(paced, "p99Millis") / few.millis(paced, "p99Millis"),
                        "times",
                        1.5))
                .with(few.words(paced, rate))
                .with(many.words(paced, rate))
                .with(
                        "Each side has services, broker and database of its own, and they take turns; all of its Java but broker and database is compiled as on the local platform (C1), so that it is soon warm. What is known of a client was copied into the databases of tracking- and analytics-service from what they had written of one: a slot due in twelve hours, and its facts. assignment-service is not asked about clients here. The embedded database finds what is due by an index of its own, as MongoDB does, so that a look is no scan. The goal speaks of 10,000 beside 1,000,000, which is scale full; 10,000,000 were not tried.");
    }
}
