package org.throughline.faults.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.throughline.faults.Ground;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.journal.Entry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private Ground ground = new Ground();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Soak());
    }

    @Override
    public Integer call() {
        var progress = ground.progress();
        try (var rig = ground.rig()) {
            var result = live(rig, progress);
            result.trends().forEach(it -> progress.println(it.line()));
            if (!result.held()) {
                progress.println("logs and history: " + keep(rig, result));
            }
            ground.tell(result.json().put("minutes", minutes).put("rate", rate).put("seed", ground.seed()));
            return result.held() ? 0 : 1;
        }
    }

    private Path keep(Rig rig, SoakResult result) {
        var kept = ground.keepLogs(rig, "soak");
        try {
            Files.write(
                    kept.resolve("history.txt"),
                    result.history().stream().map(Entry::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the history could not be kept", e);
        }
        return kept;
    }

    private SoakResult live(Rig rig, PrintWriter progress) {
        try {
            return new LongRun(rig, Duration.ofMinutes(minutes), rate, progress).live();
        } catch (RuntimeException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return SoakResult.cutOff(trace.toString());
        }
    }
}
