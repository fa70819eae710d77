package org.throughline.benchmarks.micro;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Operation;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.lab.Jvm;
import org.throughline.benchmarks.lab.Lab;

/** Looks into the innermost parts; nobody is beside them, and no goal is set. */
public final class MicroBenchmark implements Benchmark {

    private static final TimeValue ITERATION = TimeValue.seconds(1);
    private static final TimeValue LONGEST = TimeValue.minutes(1);
    private static final String HEAP = "-Xmx512m";

    private static final List<Part> PARTS = List.of(
            new Part(
                    Folding.class,
                    "fold",
                    "fold an event",
                    "analytics-service's fold, an event of a client of whom %,d are told, from the first to the last"
                            .formatted(Folding.EVENTS)),
            new Part(
                    Folding.class,
                    "adherence",
                    "a client's adherence",
                    "every figure of a client from the facts of %,d slots".formatted(Folding.DAYS)),
            new Part(
                    Expanding.class,
                    "year",
                    "expand a year",
                    "assignment-service's weekly plans with one to five slots a week, in seven zones: all windows of each slot of a year"),
            new Part(Encoding.class, "wrap", "wrap an event", "a fact into its envelope, id and JSON included"),
            new Part(Encoding.class, "write", "encode an event", "its JSON alone"),
            new Part(Encoding.class, "read", "decode an event", "from the bytes of its JSON, checked"),
            new Part(
                    Timing.class,
                    "arm",
                    "arm a timer",
                    "due-timers, without a database: from written to held in the bucket of its second, %,d at a time, due within a minute"
                            .formatted(TimersInMemory.MANY)),
            new Part(
                    Timing.class,
                    "armAndFire",
                    "arm and fire a timer",
                    "likewise; then all come due, are polled, found, decided and written in batches of 500"),
            new Part(
                    Timing.class,
                    "armAndCancel",
                    "arm and cancel a timer",
                    "likewise; cancelled in their slots, polled when due, and not found"));

    /** A method of JMH, and what it is called. */
    private record Part(Class<?> type, String method, String name, String what) {

        Operation of(RunResult result) {
            var time = result.getPrimaryResult();
            return new Operation(
                    name,
                    time.getScore(),
                    time.getScoreError(),
                    of(result, CpuProfiler.CPU),
                    of(result, "gc.alloc.rate.norm"),
                    what);
        }

        private static double of(RunResult result, String figure) {
            return Objects.requireNonNull(result.getSecondaryResults().get(figure))
                    .getScore();
        }
    }

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public String work() {
        return "The innermost parts over and over, each alone, in memory and on one thread but for the timers', by JMH.";
    }

    @Override
    public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
        var operations = PARTS.stream().map(it -> measure(it, scale, progress)).toList();
        return Findings.of(operations)
                .with(
                        "%d JVMs each (%s), %d iterations of a second for warming up and %d that count; ± is half of the 99.9 %% confidence interval. CPU and bytes are those of all threads, the collector's and the compiler's included."
                                .formatted(
                                        forks(scale),
                                        String.join(" ", Jvm.options(HEAP)),
                                        warmUps(scale),
                                        iterations(scale)));
    }

    private static Operation measure(Part part, Scale scale, Consumer<String> progress) {
        try {
            var operation = part.of(new Runner(options(part, scale)).runSingle());
            progress.accept("  " + operation);
            return operation;
        } catch (RunnerException e) {
            throw new IllegalStateException(part.name, e);
        }
    }

    private static Options options(Part part, Scale scale) {
        return new OptionsBuilder()
                .include("^\\Q" + part.type.getName() + "." + part.method + "\\E$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks(scale))
                .warmupTime(ITERATION)
                .warmupIterations(warmUps(scale))
                .measurementTime(ITERATION)
                .measurementIterations(iterations(scale))
                .timeout(LONGEST)
                .jvmArgs(Jvm.options(HEAP).toArray(String[]::new))
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static int forks(Scale scale) {
        return scale.of(2, 5);
    }

    private static int warmUps(Scale scale) {
        return scale.of(3, 5);
    }

    private static int iterations(Scale scale) {
        return scale.of(4, 10);
    }
}
