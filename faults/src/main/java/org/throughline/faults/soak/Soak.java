package org.throughline.faults.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.platform.LocalPlatform;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./throughline soak}. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description =
                "People at a steady rate and one mishap after another; what grows, and whether all promises hold.")
public final class Soak implements Callable<Integer> {

    @Option(names = "--minutes", defaultValue = "30", description = "how long (default ${DEFAULT-VALUE})")
    private int minutes;

    @Option(
            names = "--rate",
            defaultValue = "5",
            description = "requests a second that change something (default ${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--seed", defaultValue = "1", description = "people and mishaps follow from it")
    private long seed;

    @Option(names = "--at", defaultValue = "2026-03-16T06:00:00Z", description = "when it begins (${DEFAULT-VALUE})")
    private String at = "";

    @Option(names = "--port-base", description = "the first of twenty free ports")
    private int portBase;

    @Option(names = "--json", description = "nothing on standard output but the result")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Soak());
    }

    @Override
    public Integer call() {
        var home = Path.of(System.getProperty("throughline.home", ".")).toAbsolutePath();
        var out = command.commandLine().getOut();
        var progress = json ? new PrintWriter(System.err, true, UTF_8) : new PrintWriter(out, true);
        var base = portBase == 0 ? LocalPlatform.freePorts() : portBase;
        try (var rig = Rig.start(home, Instant.parse(at), base, seed)) {
            var result = live(rig, progress);
            result.trends().forEach(it -> progress.println(it.line()));
            out.println(result.json().put("minutes", minutes).put("rate", rate).put("seed", seed));
            out.flush();
            return result.held() ? 0 : 1;
        }
    }

    private SoakResult live(Rig rig, PrintWriter progress) {
        try {
            return new HalfHour(rig, Duration.ofMinutes(minutes), rate, progress).live();
        } catch (RuntimeException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return SoakResult.cutOff(trace.toString());
        }
    }
}
