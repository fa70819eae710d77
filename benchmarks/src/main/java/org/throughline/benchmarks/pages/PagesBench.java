package org.throughline.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.contest.Environment;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Http;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.platform.LocalPlatform;
import org.throughline.simulator.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How long a client's Today and a therapist's brief take, from the request's first byte to the answer's last. */
@Command(name = "pages", mixinStandardHelpOptions = true, description = "How long Today and the brief take.")
public final class PagesBench implements Callable<Integer> {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    /** Fewer stops on the way: nobody reads what was reminded of in between. */
    private static final Duration COARSE = Duration.ofHours(3);

    private static final int VISITORS = 20;
    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 4;

    private final PrintWriter err = new PrintWriter(System.err, true, UTF_8);

    @Option(names = "--clients", defaultValue = "1000", description = "how many clients (default ${DEFAULT-VALUE})")
    private int clients;

    @Option(
            names = "--days",
            defaultValue = "21",
            description = "how long they have been there, in days (default ${DEFAULT-VALUE})")
    private int days;

    @Option(names = "--json", description = "nothing on standard output but the result")
    private boolean json;

    @Option(
            names = "--platform",
            description = "a running platform instead of a fresh one; what is there is not filled again")
    private @Nullable URI running;

    @Override
    public Integer call() {
        if (running != null) {
            return run(running);
        }
        var home = Path.of(System.getProperty("throughline.home", "."));
        try (var fresh = LocalPlatform.start(home, List.of("--at=" + START))) {
            return run(fresh.front());
        }
    }

    private int run(URI front) {
        // A day of a thousand clients takes a while to be told and heard.
        var platform = new Platform(front, new Http(Http.PATIENCE, Duration.ofMinutes(10)), COARSE);
        var caseloads = new Caseloads(platform, new Api(platform, platform.http()), START, clients, days, err::println);
        if (!caseloads.areThere()) {
            caseloads.fill();
        }
        var result = measure(URI.create(platform.url("portal")), caseloads);
        if (!json) {
            tell(result);
        }
        System.out.println(result);
        return 0;
    }

    private ObjectNode measure(URI portal, Caseloads caseloads) {
        var chosen = IntStream.range(0, Math.min(VISITORS, clients))
                .map(it -> it * clients / Math.min(VISITORS, clients))
                .boxed()
                .toList();
        var today = chosen.stream()
                .map(it -> new Page(Visitor.logIn(portal, caseloads.client(it)), "/me/today"))
                .toList();
        var brief = chosen.stream()
                .map(it -> new Page(
                        Visitor.logIn(portal, caseloads.therapist(it)),
                        "/care/clients/" + caseloads.client(it) + "/brief"))
                .toList();
        var result = Json.object()
                .put("name", "pages")
                .put("clients", clients)
                .put("days", days)
                .put("unit", "ms");
        var environment = Environment.now();
        result.set("today", times(today));
        result.set("brief", times(brief));
        result.set("firstView", FirstView.of(today.getFirst()).json());
        result.set("environment", environment.until(Environment.now()));
        return result;
    }

    private ObjectNode times(List<Page> pages) {
        var path = pages.getFirst().path();
        err.println("measuring " + path);
        Timings.of(pages, ROUNDS / 2, 1);
        var times = Json.object();
        times.set("oneAfterAnother", Timings.of(pages, ROUNDS, 1).json());
        times.set("fourAtOnce", Timings.of(pages, ROUNDS, AT_ONCE).json());
        return times;
    }

    private static void tell(ObjectNode result) {
        result.properties().forEach(it -> System.out.println(it.getKey() + ": " + it.getValue()));
    }
}
