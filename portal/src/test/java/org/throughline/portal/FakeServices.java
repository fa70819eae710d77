package org.throughline.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** All four services behind one address; answers as the real ones did when they were listened to. */
public final class FakeServices implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private volatile @Nullable String metrics;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    public record Reply(int status, String body) {}

    /** A request that came in. */
    public record Heard(
            String method, String path, String token, String key, String language, String first, String body) {}

    public FakeServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1", this::answer);
        server.createContext("/actuator/prometheus", this::measure);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param path without {@code /api/v1} and without the query */
    public FakeServices says(String method, String path, int status, String body) {
        replies.put(method + " " + path, new Reply(status, body));
        return this;
    }

    /** All four of them. */
    public FakeServices measures(String text) {
        metrics = text;
        return this;
    }

    public List<Heard> heard() {
        return heard;
    }

    /** The last that was more than a question; a page that is done early may still be asking some. */
    public Heard told() {
        return heard.stream()
                .filter(it -> !it.method().equals("GET"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    public void forget() {
        replies.clear();
        metrics = null;
        heard.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath().substring("/api/v1".length());
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    path,
                    String.valueOf(headers.getFirst("Authorization")),
                    String.valueOf(headers.getFirst("Idempotency-Key")),
                    String.valueOf(headers.getFirst("Accept-Language")),
                    String.valueOf(headers.getFirst("If-None-Match")),
                    body));
            var reply = replies.getOrDefault(exchange.getRequestMethod() + " " + path, new Reply(503, "{}"));
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void measure(HttpExchange exchange) throws IOException {
        try (exchange) {
            var told = metrics;
            var bytes = (told == null ? "" : told).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(told == null ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
