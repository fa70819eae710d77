package org.throughline.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.simulator.check.Checker;
import org.throughline.simulator.check.Figure;
import org.throughline.simulator.check.Findings;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.life.Fault;
import org.throughline.simulator.life.Life;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Http;
import org.throughline.simulator.platform.LocalPlatform;
import org.throughline.simulator.platform.Platform;
import org.throughline.simulator.world.Population;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets synthetic clinics live through some weeks and has an independent checker count. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Synthetic clinics live through some weeks, and an independent checker counts.")
public final class Simulate implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Option(names = "--clients", defaultValue = "20", description = "how many clients (default ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--days", defaultValue = "14", description = "how many days (default ${DEFAULT-VALUE})")
    private int days;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed, the same lives")
    private long seed;

    @Option(names = "--at", defaultValue = "2026-03-16T06:00:00Z", description = "when it begins (${DEFAULT-VALUE})")
    private String at = "";

    @Option(names = "--grid", defaultValue = "PT2H", description = "how coarse people's moments are (${DEFAULT-VALUE})")
    private Duration grid = Duration.ofHours(2);

    @Option(
            names = {"--platform", "--base-url"},
            description = "a running platform instead of a fresh one, e.g. http://localhost:8080")
    private @Nullable URI platform;

    @Option(
            names = "--kill",
            split = ",",
            description = "who dies without warning and when, in order, e.g. tracking@30%%,reminder@50%%,all@70%%")
    private List<Fault> kill = List.of();

    @Option(names = "--json", description = "nothing on standard output but the result")
    private boolean json;

    private final PrintWriter err = new PrintWriter(System.err, true, UTF_8);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Simulate()).registerConverter(Fault.class, Fault::of);
    }

    @Override
    public Integer call() {
        var began = System.nanoTime();
        if (platform != null) {
            return run(new Platform(platform, new Http()), Optional.empty(), began);
        }
        var home = Path.of(System.getProperty("throughline.home", "."));
        try (var fresh = LocalPlatform.start(home, Instant.parse(at), !kill.isEmpty())) {
            return run(new Platform(fresh.front(), new Http()), Optional.of(fresh), began);
        }
    }

    private int run(Platform local, Optional<LocalPlatform> own, long began) {
        var api = new Api(local, local.http());
        var start = platform == null ? Instant.parse(at) : local.now();
        var journal = new Journal();
        var progress = new Progress(err, began);
        var life = new Life(local, api, seed, start, days, grid, journal, kill, striker(local, own), progress::reached);
        var end = life.live(new Population(seed, clients, days, start).residents());
        progress.say(journal.entries().size() + " requests of people; checking");
        var result = new Checker(local, api, start, days).check(journal.entries(), end);
        complain(result.findings());
        var figures = result.json()
                .put("seed", seed)
                .put("clients", clients)
                .put("days", days)
                .put("requests", journal.entries().size())
                .put("seconds", Duration.ofNanos(System.nanoTime() - began).toSeconds());
        var out = command.commandLine().getOut();
        if (!json) {
            figures.properties().forEach(it -> out.println(it.getKey() + ": " + it.getValue()));
        }
        out.println(figures);
        return result.findings().none() ? 0 : 1;
    }

    private static Fault.Striker striker(Platform local, Optional<LocalPlatform> own) {
        return victim -> {
            if (victim.equals(Fault.EVERYTHING)) {
                own.orElseThrow(() -> new IllegalArgumentException(
                                "Everything can be killed only on a platform that the simulation started itself."))
                        .killAndStartAgain();
            } else {
                local.killAndStartAgain(victim);
            }
        };
    }

    private void complain(Findings findings) {
        for (var figure : Figure.values()) {
            var all = findings.of(figure);
            Optional.of(all).filter(it -> !it.isEmpty()).ifPresent(it -> err.println(figure.key() + ": " + it.size()));
            all.stream().limit(SHOWN).forEach(it -> err.println("  " + it));
        }
    }
}
