package org.throughline.benchmarks.start;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Check;
import org.throughline.benchmarks.contest.Contest;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Goal;
import org.throughline.benchmarks.contest.Measure;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.lab.Lab;

/** B9. */
public final class StartBenchmark implements Benchmark {

    private static final String OURS = "as it is started";
    private static final String PLAIN = "the same jars, plain";

    /** What every JVM of the platform hears in the end, whatever it was started with. */
    private static final Map<String, String> WITHOUT =
            Map.of("_JAVA_OPTIONS", "-XX:-UseCompactObjectHeaders -XX:AOTMode=off");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String work() {
        return "B9: from the command to the whole local platform ready, on new data, and the memory it then takes.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        Prepared.in(lab, progress);
        var sides = List.of(
                new StartedPlatform(OURS, "AOT caches of the build, compact object headers", lab, Map.of()),
                new StartedPlatform(PLAIN, "neither", lab, WITHOUT));
        var samples = new Contest(sides, scale.repeats(), progress).hold();
        var memory = memory(samples, OURS);
        return Findings.of(sides, samples, List.of(new Goal(OURS, PLAIN, Measure.STARTS, 2)))
                .with(new Check("ready after", seconds(samples, OURS), "s", 8))
                .with(new Check("memory of all processes", memory, "MB", 700))
                .with(new Check("memory beside plain", memory / memory(samples, PLAIN), "times", 0.85));
    }

    private static double seconds(List<Sample> samples, String side) {
        return Findings.median(samples, side, Sample::seconds);
    }

    private static double memory(List<Sample> samples, String side) {
        return Findings.median(samples, side, it -> it.more().getOrDefault(StartedPlatform.MEGABYTES, 0.0));
    }
}
