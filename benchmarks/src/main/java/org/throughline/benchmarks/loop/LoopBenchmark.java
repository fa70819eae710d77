package org.throughline.benchmarks.loop;

import static org.throughline.benchmarks.contest.Measure.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** B1. */
public final class LoopBenchmark implements Benchmark {

    private static final String OURS = "ours";
    private static final String HAND = "by hand";
    private static final String MODULITH = "Spring Modulith";
    private static final int FIRST_TURNS = 3;

    @Override
    public String name() {
        return "loop";
    }

    @Override
    public String work() {
        return "B1: a client says by HTTP that homework is done, until analytics has it in what it stores. The rate is"
                + " that of %d callers at once, from the first request until all is visible; how long one takes is seen"
                        .formatted(Callers.HANDS)
                + " at a quarter of a side's own rate, with requests sent at their times.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var contenders = new ArrayList<>(List.of(Contender.ours(lab, OURS), Contender.hand(lab, HAND)));
        lab.postgres().ifPresent(it -> contenders.add(Contender.modulith(lab, MODULITH, it)));
        var sides =
                contenders.stream().map(it -> it.atOnce(scale.of(600, 10_000))).toList();
        // A service is still being compiled when a loop of a page is not any more.
        progress.accept("  first turns of all, to warm up longer");
        for (int turn = 1; turn <= FIRST_TURNS; turn++) {
            sides.forEach(LoopSide::turn);
        }
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        var findings = Findings.of(
                sides, samples, List.of(new Goal(OURS, HAND, RATE, 0.6), new Goal(OURS, MODULITH, RATE, 5)));
        progress.accept("  at a quarter of its rate each");
        var seconds = scale.of(4, 30);
        var paced = contenders.stream()
                .map(it -> it.paced(rate(samples, it.name()) * Contender.HALF_LOAD, seconds))
                .toList();
        var steady = new Contest(paced, scale.of(2, 5), progress).hold();
        findings = findings.with(steady.stream().map(Sample::tally).reduce(Tally.CLEAN, Tally::plus))
                .with(new Check(
                        "99 of 100 visible within, beside the loop by hand",
                        of(steady, OURS, "p99Millis") / of(steady, HAND, "p99Millis"),
                        "times",
                        1.5));
        for (var side : sides) {
            findings = findings.with(words(side.name(), samples, steady));
        }
        for (var why : lab.noPostgres().stream().toList()) {
            findings = findings.with(MODULITH + " left out: " + why);
        }
        return findings.with(
                "A quarter, because at half of the rate of callers at once both processors are taken: who comes alone is written and heard alone, and services this young are still being compiled. reminder-service and the portal do not run. The callers and who looks whether it is visible are the same for all sides, share the processors with them, and are not in their CPU.");
    }

    private static String words(String side, List<Sample> atOnce, List<Sample> steady) {
        return String.format(
                Locale.ROOT,
                "%s at %.0f a second: half visible within %.0f ms, 99 of 100 within %.0f ms. Callers at once took %.0f µs of CPU each.",
                side,
                rate(atOnce, side) * Contender.HALF_LOAD,
                of(steady, side, "p50Millis"),
                of(steady, side, "p99Millis"),
                of(atOnce, side, LoopSide.CALLERS_MICROS));
    }

    private static double rate(List<Sample> samples, String side) {
        return Findings.median(samples, side, it -> it.events() / it.seconds());
    }

    private static double of(List<Sample> samples, String side, String figure) {
        return Findings.median(samples, side, it -> it.more().getOrDefault(figure, Double.NaN));
    }
}
