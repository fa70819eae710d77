package org.throughline.standalone;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.DemoClinics;
import org.throughline.standalone.front.FrontDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./throughline start}. */
@Command(name = "start", description = "Runs the whole platform on this machine until Ctrl-C.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Start implements Callable<Integer> {

    private static final int THREE_WEEKS = 21;

    @Option(names = "--data-dir", defaultValue = ".throughline", description = "Where it keeps its data.")
    private Path dataDir;

    @Option(names = "--port-base", defaultValue = "8080", description = "The first of eleven ports.")
    private int portBase;

    @Option(names = "--speed", description = "Virtual seconds per second; 0 moves only when told by POST /local/clock.")
    private @Nullable Double speed;

    @Option(names = "--at", description = "Where a new clock starts, e.g. 2026-03-27T08:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--empty", description = "New clinics have no past.")
    private boolean empty;

    @Option(names = "--history", description = "How many days new clinics have behind them: 21, or none with --at.")
    private @Nullable Integer history;

    @Option(names = "--fresh", description = "Forget the data first.")
    private boolean fresh;

    @Option(names = "--apart", description = "Each service in a process of its own, so that one can be killed.")
    private boolean apart;

    @Option(names = "--no-training", hidden = true, description = "Prepares nothing for a quicker start.")
    private boolean noTraining;

    @Option(names = "--until-ready", hidden = true, description = "Ends as soon as it is ready.")
    private boolean untilReady;

    @Override
    public Integer call() throws Exception {
        var began = System.nanoTime();
        var home = Path.of(System.getProperty("throughline.home", ".")).toAbsolutePath();
        var directory = dataDir.isAbsolute() ? dataDir : home.resolve(dataDir);
        System.setProperty("throughline.logs", directory.resolve("logs").toString());
        Logs.quiet();
        System.out.println("Starting Throughline (broker, database, identity, mailbox, four services, portal) ...");
        var settings =
                new PlatformSettings(home, directory, new Ports(portBase), fresh, apart, speed, at, daysBehind());
        var platform = LocalPlatform.start(settings);
        var front = new FrontDoor(settings.ports().front());
        var training = Training.asNeeded(home, noTraining);
        var ended = new CountDownLatch(untilReady ? 0 : 1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping ...");
            training.close();
            front.close();
            platform.close();
            ended.countDown();
        }));
        var past = platform.past();
        if (past.isOver()) {
            enrolDemoClients(settings);
        }
        LocalControls.on(front, platform).open();
        System.out.print(Tour.places(platform));
        System.out.print(past.isOver() ? Tour.steps(platform) : "");
        System.out.printf("Ready after %.1f s. Ctrl-C ends it.%n", seconds(began));
        System.out.print(past.isOver() ? "" : soon(past));
        past.live(platform.clock(), platform.timeMachine(), () -> {
            enrolDemoClients(settings);
            System.out.printf("The clinics have %d days behind them, after %.1f s.%n%n", past.days(), seconds(began));
            System.out.print(Tour.steps(platform));
        });
        past.await();
        ended.await();
        return 0;
    }

    private static String soon(Past past) {
        return """
                The clinics now live through %d days, for about a minute; what you open first shows how far they are.
                Then come three steps to paste.
                """.formatted(past.days());
    }

    private int daysBehind() {
        return history != null ? history : empty || at != null ? 0 : THREE_WEEKS;
    }

    private static void enrolDemoClients(PlatformSettings settings) {
        try (var api = new Api(settings.ports().urls())) {
            new DemoClinics(api).open();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
