package org.throughline.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.contest.Benchmark;
import org.throughline.benchmarks.contest.Environment;
import org.throughline.benchmarks.contest.Report;
import org.throughline.benchmarks.contest.ResultsPage;
import org.throughline.benchmarks.contest.Scale;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.pages.PagesBench;
import org.throughline.simulator.platform.LocalPlatform;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./throughline bench}. */
@Command(
        name = "bench",
        subcommands = PagesBench.class,
        mixinStandardHelpOptions = true,
        description = "Measures parts of the platform beside others that do the same work in the same run.")
public final class Bench implements Callable<Integer> {

    private final Clock clock = Clock.systemUTC();
    private final PrintWriter err = new PrintWriter(System.err, true, UTF_8);

    @Parameters(
            paramLabel = "NAME",
            description =
                    "loop, costs, clients, outbox, timers, arming, schedules, inbox, start, takeover, rebuild, micro; without any, all of them")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--scale",
            defaultValue = "small",
            description = "small, within three minutes each, or full (default ${DEFAULT-VALUE})")
    private Scale scale = Scale.SMALL;

    @Option(names = "--mongodb-uri", description = "a real MongoDB instead of the embedded database")
    private @Nullable String mongodb;

    @Option(names = "--port-base", description = "the first of a dozen free ports")
    private int portBase;

    @Option(names = "--page", description = "where results are written (default docs/reference/benchmarks.md)")
    private @Nullable Path page;

    @Option(names = "--json", description = "nothing on standard output but a line for each benchmark")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        requireKnown();
        var failed = false;
        for (var benchmark : Benchmarks.named(wanted)) {
            var report = run(benchmark);
            new ResultsPage(page()).put(report);
            tell(report);
            failed |= report.failed();
        }
        return failed ? 1 : 0;
    }

    private void requireKnown() {
        wanted.stream()
                .filter(it -> !Benchmarks.names().contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new ParameterException(
                            command.commandLine(),
                            "There is no benchmark " + it + "; there are " + Benchmarks.names() + ".");
                });
    }

    private Report run(Benchmark benchmark) {
        err.println(benchmark.name() + ": " + benchmark.work());
        var base = portBase == 0 ? LocalPlatform.freePorts() : portBase;
        try (var lab = new Lab(home(), base, mongodb, err::println)) {
            var before = Environment.now();
            var findings = benchmark.run(lab, scale, err::println);
            var environment = before.until(Environment.now(), lab.databases());
            return new Report(benchmark, scale, clock.instant(), findings, environment);
        }
    }

    private void tell(Report report) {
        var out = command.commandLine().getOut();
        if (!json) {
            out.println(report.text());
        }
        out.println(report.json());
        out.flush();
    }

    private Path page() {
        return page == null ? home().resolve("docs/reference/benchmarks.md") : page;
    }

    private static Path home() {
        return Path.of(System.getProperty("throughline.home", ".")).toAbsolutePath();
    }
}
