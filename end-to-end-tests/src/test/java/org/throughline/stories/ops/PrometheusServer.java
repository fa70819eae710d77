package org.throughline.stories.ops;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.throughline.stories.RunningPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus with the configuration of this repository, pointed at the platform of the stories, in a hurry. */
final class PrometheusServer implements AutoCloseable {

    private static final Map<String, Integer> PLACES = Map.of(
            "assignment-service:8081", 1,
            "tracking-service:8082", 2,
            "reminder-service:8083", 3,
            "analytics-service:8084", 4,
            "portal:8080", 10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final int port;

    private PrometheusServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PrometheusServer watching(RunningPlatform platform) throws IOException {
        var binary = Binary.of("prometheus");
        var folder = Files.createDirectories(Path.of("target", "prometheus"));
        var data = Files.createTempDirectory(folder, "data");
        var config = folder.resolve("prometheus.yml");
        Files.writeString(config, configuration(platform));
        var port = freePort();
        var process = new ProcessBuilder(
                        binary.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + data,
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        var started = new PrometheusServer(process, port);
        try {
            await("target/prometheus/prometheus.log says why not")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> started.query("up").size() == PLACES.size());
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
        return started;
    }

    private static String configuration(RunningPlatform platform) {
        var text = OpsFolder.text(OpsFolder.PROMETHEUS.resolve("prometheus.yml"))
                .replace("rules/*.yml", OpsFolder.PROMETHEUS.resolve("rules") + "/*.yml")
                .replace("scrape_interval: 15s", "scrape_interval: 2s")
                .replace("scrape_timeout: 10s", "scrape_timeout: 2s")
                .replace("evaluation_interval: 30s", "evaluation_interval: 2s");
        for (var place : PLACES.entrySet()) {
            text = text.replace(
                    place.getKey(), URI.create(platform.url(place.getValue())).getAuthority());
        }
        return text;
    }

    /** What comes back now; fails where Prometheus does not take the query. */
    JsonNode query(String query) {
        return ask("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .get("result");
    }

    JsonNode rules() {
        return ask("/api/v1/rules").get("groups");
    }

    private JsonNode ask(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
        try {
            var answer = JsonMapper.shared()
                    .readTree(
                            http.send(request.build(), BodyHandlers.ofString()).body());
            if (!answer.get("status").asString().equals("success")) {
                throw new AssertionError(path + ": " + answer);
            }
            return answer.get("data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
