package org.throughline.simulator.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a service that keeps one text under a version, and loses its first answer to a write. */
class ApiTest {

    private final List<String> written = new ArrayList<>();
    private HttpServer server;
    private int version = 7;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var url = "http://localhost:" + server.getAddress().getPort();
        var urls = "{\"urls\":{\"identity\":\"%s\",\"tracking\":\"%s\"},\"kafka\":\"\"}".formatted(url, url);
        server.createContext("/local/status", it -> answer(it, 200, urls));
        server.createContext("/oauth2/token", it -> answer(it, 200, "{\"access_token\":\"good\"}"));
        server.createContext("/api/v1/note", this::note);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void what_was_written_while_its_answer_was_lost_is_written_again_over_itself() {
        var answer = api(() -> {}).replace("c-anna", "tracking", "/note", Json.object());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(written).containsExactly("\"7\"", "\"8\"");
    }

    @Test
    void only_what_changes_something_waits_for_its_turn() {
        var turns = new ArrayList<String>();
        var api = api(() -> turns.add("turn"));

        api.get("c-anna", "tracking", "/note");
        assertThat(turns).isEmpty();
        api.put("c-anna", "tracking", "/note", "\"7\"", Json.object());
        assertThat(turns).hasSize(1);
    }

    @Test
    void of_two_instances_of_a_service_either_can_be_asked() {
        var platform = platform();

        var there = platform.with("tracking", URI.create("http://localhost:18095"));

        assertThat(there.url("tracking")).isEqualTo("http://localhost:18095");
        assertThat(there.url("identity")).isEqualTo(platform.url("identity"));
        assertThat(platform.url("tracking")).isNotEqualTo(there.url("tracking"));
    }

    private Api api(Pace pace) {
        var platform = platform();
        return new Api(platform, platform.http(), pace);
    }

    private Platform platform() {
        return new Platform(URI.create("http://localhost:" + server.getAddress().getPort()), new Http());
    }

    private void note(HttpExchange exchange) throws IOException {
        var tag = "\"" + version + "\"";
        exchange.getResponseHeaders().add("etag", tag);
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{}");
        } else if (!tag.equals(exchange.getRequestHeaders().getFirst("if-match"))) {
            answer(exchange, 412, "{}");
        } else {
            version++;
            written.add(tag);
            if (written.size() == 1) {
                exchange.close();
            } else {
                answer(exchange, 200, "{}");
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }
}
