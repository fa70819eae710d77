package org.throughline.faults.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.throughline.simulator.platform.Json;

/** Somebody who sends what nobody should, with whatever they hold for a token. */
public final class Stranger implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final Rig rig;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Stranger(Rig rig) {
        this.rig = rig;
    }

    /** What came back; 0 where the connection was cut. */
    public record Reply(int status, String body, Duration after) {}

    /** A good token of that person. */
    public String token(String person) {
        var basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(rig.url("identity") + "/oauth2/token"))
                .header("authorization", "Basic " + basic)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        return Json.text(Json.read(send(request).body()), "access_token");
    }

    public Reply get(String token, String service, String path) {
        return send(request(token, service, path).GET());
    }

    public Reply post(String token, String service, String path, String body) {
        return send(request(token, service, path)
                .header("content-type", "application/json")
                .header("idempotency-key", Integer.toHexString(path.hashCode()) + body.length())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String token, String service, String path) {
        return HttpRequest.newBuilder(URI.create(rig.url(service) + "/api/v1" + path))
                .header("authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        var began = System.nanoTime();
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(LONGEST_ANSWER).build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), since(began));
        } catch (IOException cut) {
            return new Reply(0, "", since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
