package org.throughline.faults.rig;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.throughline.faults.NotHere;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Http;
import org.throughline.simulator.platform.LocalPlatform;
import org.throughline.simulator.platform.Platform;

/** A platform of its own, in real processes, with a hand on each of them. */
public final class Rig implements AutoCloseable {

    public static final List<String> SERVICES = List.of("assignment", "tracking", "reminder", "analytics");

    private final Build build;
    private final LocalPlatform local;
    private final Platform platform;
    private final long seed;
    private final Api api;
    private final Database database;
    private final Groups groups;
    private final Quick quick = new Quick();
    private final Map<String, Part> parts = new TreeMap<>();
    private final Guests guests;

    private Rig(Path home, LocalPlatform local, int base, long seed) {
        this.build = new Build(home);
        this.local = local;
        this.seed = seed;
        this.platform = new Platform(local.front(), new Http());
        this.api = new Api(platform, platform.http());
        this.database = new Database("mongodb://localhost:" + (base + 8));
        this.groups = new Groups(platform.kafka());
        this.guests = new Guests(base + 15, quick);
        find("broker", "kafka", it -> it.runs("KafkaBrokerMain"), groups::answers);
        find("database", "mongo", it -> it.runs("LocalMongoMain"), database::answers);
        find("platform", "platform", it -> it.runs("Throughline"), () -> true);
        SERVICES.forEach(it -> find(it, it + "-service", line -> line.runsService(it), () -> ready(url(it))));
    }

    public static Rig start(Path home, Instant at, int base, long seed) {
        var local = LocalPlatform.start(home, at, true, base);
        try {
            return new Rig(home, local, base, seed);
        } catch (RuntimeException e) {
            local.close();
            throw e;
        }
    }

    private void find(String name, String log, Predicate<CommandLine> is, BooleanSupplier answers) {
        var found = local.processes().stream()
                .filter(it -> is.test(CommandLine.of(it.pid())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process of the platform is the " + name));
        parts.put(
                name,
                new Part(
                        name,
                        found,
                        CommandLine.of(found.pid()),
                        local.data().resolve("logs").resolve(log + ".log").toFile(),
                        answers));
    }

    /** {@code broker}, {@code database}, {@code platform}, or a service. */
    public Part part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name);
        }
        return part;
    }

    /** All but second instances. */
    public Collection<Part> parts() {
        return parts.values();
    }

    /** Another instance of a service beside the first, ready and with a share of what is to be heard. */
    public Part second(String service) {
        return second(service, Duration.ZERO);
    }

    /**
     * The same with a clock that is off.
     *
     * @throws NotHere without libfaketime
     */
    public Part second(String service, Duration off) {
        if (!off.isZero() && !Files.exists(CommandLine.FAKE_TIME)) {
            throw new NotHere("needs " + CommandLine.FAKE_TIME + ": apt-get install libfaketime");
        }
        return second(service, it -> off.isZero() ? it : it.off(off));
    }

    /** The same of another build. */
    public Part second(String service, Build build) {
        return second(service, it -> it.from(build));
    }

    private Part second(String service, UnaryOperator<CommandLine> changed) {
        return guests.beside(part(service), changed);
    }

    public boolean ready(String url) {
        return quick.ready(url);
    }

    /** 0 where nobody answers within two seconds. */
    public int status(String url) {
        return quick.status(url);
    }

    /** What a service tells of itself; empty where it does not answer within two seconds. */
    public Optional<Metrics> metrics(String service) {
        return quick.metrics(url(service));
    }

    /** The same of one of two instances. */
    public Optional<Metrics> metrics(Part service) {
        return quick.metrics("http://localhost:" + service.started().port());
    }

    /** {@code idle} or {@code due}, as the platform asks its own; empty where it does not answer within two seconds. */
    Optional<String> ask(Part service, String question) {
        return quick.read("http://localhost:" + service.started().control() + "/" + question);
    }

    public String url(String service) {
        return platform.url(service);
    }

    public Platform platform() {
        return platform;
    }

    /** The same platform, for people who ask for longer. */
    public Platform platform(Http http) {
        return new Platform(local.front(), http);
    }

    /** What its processes have told so far. */
    public void keepLogs(Path in) {
        new Logs(local.data().resolve("logs")).copyTo(in);
    }

    /** Lets the days go by, one after another, for a long way takes longer than one request may. */
    public Instant liveUntil(Instant then) {
        var now = platform.now();
        while (now.isBefore(then)) {
            var tomorrow = now.plus(Duration.ofDays(1));
            now = platform.moveTo(tomorrow.isBefore(then) ? tomorrow : then);
        }
        return now;
    }

    /** Asks again while a service is away. */
    public Api api() {
        return api;
    }

    /** Takes the first answer. */
    public Api impatient(Duration longestAnswer) {
        return new Api(platform, Http.once(longestAnswer));
    }

    /** The same, where one service is asked at that instance of it. */
    public Api impatient(Duration longestAnswer, String service, Part instance) {
        var there = URI.create("http://localhost:" + instance.started().port());
        return new Api(platform.with(service, there), Http.once(longestAnswer));
    }

    public Database database() {
        return database;
    }

    public Groups groups() {
        return groups;
    }

    public Tape tape(String topic) {
        return new Tape(platform.kafka(), topic);
    }

    public Post post() {
        return new Post(platform.kafka());
    }

    /** With which the provider signs, from its own folder. */
    public SigningKey providersKey() {
        return SigningKey.ofProvider(local.data());
    }

    public Stranger stranger() {
        return new Stranger(this);
    }

    /** Of databases and topics as they are now; all of them stand still meanwhile. */
    public Backup backup() {
        return Backup.of(this, local.data());
    }

    /** In the place of what the broker or the database keeps; it must not be running. */
    public SmallDisk smallDisk(String part) {
        return SmallDisk.inPlaceOf(local.data().resolve(part.equals("broker") ? "kafka" : "mongo"));
    }

    /** Of which the platform is. */
    public Build build() {
        return build;
    }

    public long seed() {
        return seed;
    }

    /** All as it was: everything runs, goes on, and stands alone. */
    public void mend() {
        guests.close();
        part("platform").goOn();
        for (var part : List.of("database", "broker", "assignment", "tracking", "reminder", "analytics")) {
            var it = part(part);
            if (!it.isAsItWas()) {
                it.kill();
                it.becomesAsItWas();
            }
            if (it.isAlive()) {
                it.goOn();
            } else {
                it.launch();
            }
        }
        parts.values().forEach(Part::awaitAnswer);
    }

    @Override
    public void close() {
        guests.close();
        // What stands still does not hear that it shall end.
        parts.values().stream().filter(Part::isAlive).forEach(Part::goOn);
        List.of("assignment", "tracking", "reminder", "analytics", "broker", "database")
                .forEach(it -> part(it).close());
        database.close();
        groups.close();
        quick.close();
        local.close();
    }
}
