package org.throughline.simulator.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A fresh local platform as a child process, with data of its own, that ends with the simulation. */
public final class LocalPlatform implements AutoCloseable {

    private static final int PORTS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path data;
    private final List<String> command;
    private final URI front;
    private volatile Process process;

    private LocalPlatform(Path data, List<String> command, URI front) throws IOException {
        this.data = data;
        this.command = command;
        this.front = front;
        this.process = run();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
        awaitReady();
    }

    /**
     * Starts {@code home/throughline} with a virtual clock at {@code at} and waits until it is ready.
     *
     * @param apart each service in a process of its own, so that one can be killed
     */
    public static LocalPlatform start(Path home, Instant at, boolean apart) {
        return start(home, at, apart, freePorts());
    }

    /** @param base the first of twenty ports that are free */
    public static LocalPlatform start(Path home, Instant at, boolean apart, int base) {
        var options = new ArrayList<>(List.of("--at=" + at));
        if (apart) {
            options.add("--apart");
        }
        return start(home, options, base);
    }

    /** Starts {@code home/throughline} and waits until it is ready. */
    public static LocalPlatform start(Path home, List<String> options) {
        return start(home, options, freePorts());
    }

    private static LocalPlatform start(Path home, List<String> options, int base) {
        try {
            var data = Files.createTempDirectory("throughline-simulation-");
            var command = new ArrayList<>(List.of(
                    home.resolve("throughline").toString(),
                    "start",
                    "--no-training",
                    "--data-dir",
                    data.resolve("data").toString(),
                    "--port-base",
                    Integer.toString(base)));
            command.addAll(options);
            return new LocalPlatform(data, command, URI.create("http://localhost:" + base));
        } catch (IOException e) {
            throw new UncheckedIOException("the local platform does not start", e);
        }
    }

    private Process run() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Whoever runs this has been built, and the platform with it.
        builder.environment().put("THROUGHLINE_BUILT", "yes");
        return builder.start();
    }

    private Path log() {
        return data.resolve("platform.log");
    }

    public URI front() {
        return front;
    }

    /** The platform's own process first, then broker, database and, where they run apart, the services. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Where it keeps its data and its logs. */
    public Path data() {
        return data.resolve("data");
    }

    /** Broker, database and services end as by {@code kill -9}; then the same platform is started on what they left. */
    public void killAndStartAgain() {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(it -> it.onExit().join());
        try {
            process = run();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException("the local platform does not start again", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        var http = HttpClient.newHttpClient();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            if (ready(http)) {
                return;
            }
            Http.pause(Duration.ofMillis(300));
        }
        process.destroy();
        throw new IOException("not ready; its log says:\n" + Files.readString(log()));
    }

    private boolean ready(HttpClient http) {
        try {
            var request = HttpRequest.newBuilder(front.resolve("/local/status"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200
                    && Json.read(response.body()).path("ready").asBoolean(false);
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first of twenty in a row that nobody uses. */
    public static int freePorts() {
        return IntStream.iterate(18080, base -> base < 60000, base -> base + 100)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(LocalPlatform::free))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + PORTS + " free ports in a row"));
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
