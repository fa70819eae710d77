package org.throughline.benchmarks.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.contest.Cpu;
import org.throughline.simulator.platform.LocalPlatform;

/** What a benchmark works with: started when it is first asked for, and gone afterwards with all that it wrote. */
public final class Lab implements AutoCloseable {

    private final Platform platform;
    private final Path home;
    private final int portBase;
    private final AtomicInteger ports;
    private final @Nullable String mongodb;
    private final Consumer<String> progress;
    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread atInterruption = new Thread(this::end, "end of the lab");
    private @Nullable Broker broker;
    private @Nullable Documents documents;
    private @Nullable Postgres postgres;
    private @Nullable String noPostgres;

    /**
     * @param home where the platform was built
     * @param portBase the first of a dozen free ports
     * @param mongodb address of a real one; absent for the embedded
     */
    public Lab(Path home, int portBase, @Nullable String mongodb, Consumer<String> progress) {
        this.home = home;
        this.portBase = portBase;
        this.platform = new Platform(home);
        this.ports = new AtomicInteger(portBase);
        this.mongodb = mongodb;
        this.progress = progress;
        try {
            folder = Files.createTempDirectory("throughline-bench-");
            // PostgreSQL runs as somebody else, who has to get through.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(atInterruption);
    }

    /** Where the platform was built. */
    public Path home() {
        return home;
    }

    /** The first of a dozen free ports; those who take one from here have all of them for themselves. */
    public int portBase() {
        return portBase;
    }

    /** For what is gone afterwards. */
    public Path folder() {
        return folder;
    }

    public Broker broker() {
        var running = broker;
        if (running == null) {
            running = keep(
                    Broker.start(platform, folder.resolve("kafka"), ports.getAndIncrement(), ports.getAndIncrement()));
            broker = running;
        }
        return running;
    }

    public Documents documents() {
        var running = documents;
        if (running == null) {
            running = keep(
                    mongodb == null
                            ? Documents.start(platform, folder.resolve("mongo"), ports.getAndIncrement())
                            : Documents.at(mongodb));
            documents = running;
        }
        return running;
    }

    /** Empty where it cannot be had, which is said loudly once. */
    public Optional<Postgres> postgres() {
        if (postgres == null && noPostgres == null) {
            try {
                postgres = keep(Postgres.start(folder.resolve("postgres"), ports.getAndIncrement()));
            } catch (NotHere e) {
                noPostgres = String.valueOf(e.getMessage());
                progress.accept("!! PEERS ON POSTGRESQL ARE LEFT OUT: " + noPostgres);
            }
        }
        return Optional.ofNullable(postgres);
    }

    /** Why there is no PostgreSQL, if that was found. */
    public Optional<String> noPostgres() {
        return Optional.ofNullable(noPostgres);
    }

    /** Another set of them each time, as compiled as all Java is here. */
    public Services services() {
        return services(List.of());
    }

    /** The same, as the local platform has them: soon ready, and never as fast as they could be. */
    public Services servicesCompiledOnce() {
        return services(List.of("-XX:TieredStopAtLevel=1"));
    }

    private Services services(List<String> options) {
        var services = new Services(platform, folder.resolve("services"), options);
        keep(services).start(broker(), documents(), ports::getAndIncrement);
        return services;
    }

    /** Another, with broker and database of its own, once this one has started all that it will. */
    public Lab beside() {
        return keep(new Lab(home, LocalPlatform.freePorts(), mongodb, progress));
    }

    /** One that nobody else here takes. */
    public int port() {
        return ports.getAndIncrement();
    }

    /** Somebody who does the work in a process of their own; ends with the lab at the latest. */
    public Worker worker(Class<? extends Work> work, List<String> arguments) {
        return keep(
                Worker.start(folder.resolve(work.getSimpleName() + ".log"), work, arguments, this::requireDatabase));
    }

    /** What has been used so far by these workers together, and by what else they are charged with. */
    public Cpu cpu(Costs costs, Worker... workers) {
        return cpu(costs, Stream.of(workers).map(Worker::process).toList());
    }

    /** What has been used so far by these processes together, and by what else they are charged with. */
    public Cpu cpu(Costs costs, List<ProcessHandle> own) {
        return new Cpu(
                CpuTime.seconds(own), CpuTime.seconds(costs.database(this)), CpuTime.seconds(costs.broker(this)));
    }

    /** Who waits for one that has ended waits for ever. */
    private void requireDatabase() {
        if (documents != null) {
            documents.requireAlive();
        }
    }

    List<ProcessHandle> brokerProcesses() {
        return broker == null ? List.of() : List.of(broker.process());
    }

    List<ProcessHandle> documentProcesses() {
        return documents == null ? List.of() : documents.processes();
    }

    List<ProcessHandle> postgresProcesses() {
        return postgres == null ? List.of() : List.of(postgres.process());
    }

    /** What a figure depends on, in words. */
    public String databases() {
        var words = documents == null ? "embedded, not MongoDB" : documents.words();
        return postgres == null ? words : words + "; peers on " + postgres.words();
    }

    /** Closes it with the lab at the latest. */
    public <T extends AutoCloseable> T keep(T child) {
        started.push(child);
        return child;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atInterruption);
        } catch (IllegalStateException e) {
            // It is what closes.
        }
        end();
    }

    private synchronized void end() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                progress.accept("not ended: " + e);
            }
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            progress.accept("left behind: " + folder);
        }
    }
}
