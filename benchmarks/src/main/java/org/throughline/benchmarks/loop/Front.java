package org.throughline.benchmarks.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import org.throughline.simulator.platform.Json;

/** The JDK's own HTTP server with one address, at which a client says that homework is done. */
final class Front implements AutoCloseable {

    /** What happens then. */
    interface Completion {

        /** @return whether it was open */
        boolean complete(String client, String occurrence) throws Exception;
    }

    private final HttpServer server;

    private Front(HttpServer server) {
        this.server = server;
    }

    static Front open(int port, Completion completion) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/clients/", exchange -> answer(exchange, completion));
        server.start();
        return new Front(server);
    }

    static Call completion(String address, Piece piece) {
        return Call.to(
                "%s/clients/%s/homework/%s/records"
                        .formatted(address, piece.client().client(), piece.occurrence()),
                Map.of());
    }

    private static void answer(HttpExchange exchange, Completion completion) throws IOException {
        try (exchange) {
            var said = Json.read(exchange.getRequestBody().readAllBytes());
            var path = exchange.getRequestURI().getPath().split("/", -1);
            var isOpen = Json.text(said, "outcome").equals("COMPLETED") && completion.complete(path[2], path[4]);
            var body = Json.object()
                    .put("occurrenceId", path[4])
                    .put("state", isOpen ? "COMPLETED" : "UNKNOWN")
                    .toString()
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(isOpen ? 201 : 409, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
