package org.throughline.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Requests to the platform; nothing waits for ever. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration OF_WORK = Duration.ofMinutes(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Http() {}

    /** The JSON there; empty where nobody answers or the answer is a refusal. */
    public static Optional<JsonNode> get(URI uri) {
        return look(uri).filter(it -> it.statusCode() == 200).map(it -> Json.read(it.body()));
    }

    /** What answers there, whatever it says. */
    public static Optional<HttpResponse<String>> look(URI uri) {
        try {
            return Optional.of(
                    send(HttpRequest.newBuilder(uri).timeout(PATIENCE).GET()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What came back where it was granted.
     *
     * @param etag empty where there is none
     */
    public record Answer(JsonNode body, String etag) {}

    /**
     * @param body empty for none
     * @throws Trouble when it is refused or nobody answers within half an hour
     */
    public static Answer call(String method, URI uri, String token, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(OF_WORK)
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var answer = send(request);
            if (answer.statusCode() / 100 == 2) {
                return new Answer(
                        Json.read(answer.body()),
                        answer.headers().firstValue("ETag").orElse(""));
            }
            throw refused(uri, answer);
        } catch (IOException e) {
            throw new Trouble("Nobody answers at " + uri + ": is it running?", e);
        }
    }

    /** @throws Trouble when it is refused or nobody answers within half an hour */
    public static JsonNode post(URI uri, String authorization, String contentType, String body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(OF_WORK)
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
        try {
            var answer = send(request);
            if (answer.statusCode() / 100 == 2) {
                return Json.read(answer.body());
            }
            throw refused(uri, answer);
        } catch (IOException e) {
            throw new Trouble("Nobody answers at " + uri + ": is it running?", e);
        }
    }

    private static Trouble refused(URI uri, HttpResponse<String> answer) {
        return new Trouble("%s was refused with %d. %s".formatted(uri, answer.statusCode(), why(answer)));
    }

    private static String why(HttpResponse<String> answer) {
        var problem = answer.headers().firstValue("content-type").orElse("").contains("json");
        return problem ? Json.read(answer.body()).path("detail").asString("") : "";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
