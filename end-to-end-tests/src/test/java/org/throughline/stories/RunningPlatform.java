package org.throughline.stories;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform as a newcomer starts it, in processes of its own, on a clock that moves only when told. */
public final class RunningPlatform implements AutoCloseable {

    /** Friday before the European DST weekend of 2026. */
    public static final Instant BEGIN = Instant.parse("2026-03-27T08:00:00Z");

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String name;
    private final int portBase;
    private final Process process;

    /** @param name of its data and its log */
    private RunningPlatform(String name, Map<String, String> environment) {
        this.name = name;
        try {
            portBase = freePorts();
            var home = Path.of("..").toAbsolutePath().normalize();
            var log = Path.of("target", name + ".log").toFile();
            var builder =
                    new ProcessBuilder(command(home)).redirectErrorStream(true).redirectOutput(log);
            builder.environment().putAll(environment);
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            awaitReady(process);
        } catch (IOException e) {
            throw new IllegalStateException(didNotStart(), e);
        }
    }

    /** Started once for all stories. */
    public static RunningPlatform get() {
        return Shared.ONE;
    }

    /** One more, which tells its traces to whoever listens there; to be closed by whoever asked for it. */
    public static RunningPlatform tellingTracesTo(String collector) {
        return new RunningPlatform("traced-platform", Map.of("THROUGHLINE_TRACING_ENDPOINT", collector));
    }

    @Override
    public void close() {
        end(process);
    }

    private List<String> command(Path home) {
        var lib = home.resolve("standalone/target/lib/*");
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.virtualThreadScheduler.parallelism=8",
                "-Dthroughline.home=" + home,
                "-cp",
                home.resolve("standalone/target/classes") + System.getProperty("path.separator") + lib,
                "org.throughline.standalone.Throughline",
                "start",
                "--fresh",
                "--data-dir",
                Path.of("target", name).toAbsolutePath().toString(),
                "--port-base",
                Integer.toString(portBase),
                "--at",
                BEGIN.toString(),
                "--speed",
                "0"));
    }

    private void awaitReady(Process process) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (send(HttpRequest.newBuilder(URI.create(front() + "/local/status"))
                                        .GET())
                                .status()
                        == 200) {
                    return;
                }
            } catch (IllegalStateException e) {
                pause();
            }
        }
        throw new IllegalStateException(didNotStart());
    }

    private String didNotStart() {
        return "The platform did not start; see end-to-end-tests/target/" + name + ".log";
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Fifteen in a row that nobody uses. */
    private static int freePorts() throws IOException {
        for (int base = 21080; base < 29000; base += 20) {
            if (allFree(base)) {
                return base;
            }
        }
        throw new IOException("no free ports");
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + 15; port++) {
            try (var socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    public String front() {
        return "http://localhost:" + portBase;
    }

    /** Base URL of a service: assignment 1, tracking 2, reminder 3, analytics 4, identity 5. */
    public String url(int place) {
        return "http://localhost:" + (portBase + place);
    }

    public String brokers() {
        return "localhost:" + (portBase + 7);
    }

    public String mongoUri() {
        return "mongodb://localhost:" + (portBase + 8);
    }

    /** Moves the clock and returns when everything due has been done, told and heard. */
    public void moveTo(Instant to) {
        var answer = send(json(
                HttpRequest.newBuilder(URI.create(front() + "/local/clock")), "POST", Map.of("to", to.toString())));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }

    public void advance(Duration by) {
        moveTo(now().plus(by));
    }

    public Instant now() {
        return Instant.parse(send(HttpRequest.newBuilder(URI.create(front() + "/local/clock"))
                        .GET())
                .body()
                .get("now")
                .asString());
    }

    /** Mails from the {@code after}-th on. */
    public JsonNode mails(int after) {
        return send(HttpRequest.newBuilder(URI.create(front() + "/local/mailbox?after=" + after))
                        .GET())
                .body();
    }

    /** What a service or the portal (10) tells of itself, in the text format of Prometheus. */
    public String metrics(int place) {
        var request = HttpRequest.newBuilder(URI.create(url(place) + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(20));
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who is logged in. */
    public Person as(String person) {
        return new Person(this, person);
    }

    public String token(String person) {
        return tokens.computeIfAbsent(person, it -> {
            var credentials = Base64.getEncoder().encodeToString((it + ":demo").getBytes(StandardCharsets.UTF_8));
            var answer = send(HttpRequest.newBuilder(URI.create(url(5) + "/oauth2/token"))
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
            return answer.body().get("access_token").asString();
        });
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        return request.header(
                        "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    /** Asks again, for a while, where a service says that it is too busy just now. */
    Answer send(HttpRequest.Builder request) {
        return Awaitility.await("an answer to " + request.build().uri())
                .pollInSameThread()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> once(request), it -> it.status() != 503);
    }

    private Answer once(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(LONGEST).build(), BodyHandlers.ofByteArray());
            var body = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
            return new Answer(
                    answer.statusCode(),
                    body,
                    answer.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Started when it is first asked for. */
    private static final class Shared {
        private static final RunningPlatform ONE = new RunningPlatform("platform", Map.of());
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, String etag) {}
}
