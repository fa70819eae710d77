package org.throughline.standalone.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.events.TryAgainLater;
import org.throughline.standalone.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP server on the first port, for the person at this machine only. */
public final class FrontDoor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;

    /** Answers an exchange with an object to be sent as JSON, or with a {@link String} of HTML. */
    @FunctionalInterface
    public interface Page {
        Object answer(HttpExchange exchange) throws IOException;
    }

    public FrontDoor(int port) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new CannotStart("Port %d is taken.".formatted(port), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    public FrontDoor page(String path, Page page) {
        server.createContext(path, guarded(page));
        return this;
    }

    public void open() {
        server.start();
    }

    /** The JSON object in the body of a request. */
    public static Map<?, ?> body(HttpExchange exchange) {
        try (var body = exchange.getRequestBody()) {
            return JSON.readValue(body.readNBytes(64 * 1024), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The body must be a JSON object.", e);
        }
    }

    private static HttpHandler guarded(Page page) {
        return exchange -> {
            try (exchange) {
                try {
                    send(exchange, 200, page.answer(exchange));
                } catch (IllegalArgumentException | java.time.DateTimeException e) {
                    send(exchange, 400, Map.of("title", String.valueOf(e.getMessage())));
                } catch (TryAgainLater e) {
                    send(exchange, 503, Map.of("title", String.valueOf(e.getMessage())));
                } catch (RuntimeException e) {
                    LOG.log(Level.SEVERE, "front door", e);
                    send(exchange, 500, Map.of("title", String.valueOf(e.getMessage())));
                }
            }
        };
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        var html = answer instanceof String;
        var bytes = html ? ((String) answer).getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders()
                .set("Content-Type", html ? "text/html; charset=utf-8" : "application/json; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
