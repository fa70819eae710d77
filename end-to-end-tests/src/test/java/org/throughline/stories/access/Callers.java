package org.throughline.stories.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** People with tokens, and without. */
final class Callers {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final UnaryOperator<String> token;

    /** @param token of a person by name */
    Callers(UnaryOperator<String> token) {
        this.token = token;
    }

    HttpResponse<String> call(String person, Operation operation, Victim victim) {
        return send(request(operation, victim).header("Authorization", "Bearer " + token.apply(person)));
    }

    HttpResponse<String> callUnknown(Operation operation, Victim victim) {
        return send(request(operation, victim));
    }

    HttpResponse<String> callWith(String anyToken, Operation operation, Victim victim) {
        return send(request(operation, victim).header("Authorization", "Bearer " + anyToken));
    }

    String get(String person, String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token.apply(person)))
                .body();
    }

    String post(String person, String uri, String json) {
        var response = send(HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token.apply(person))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("POST " + uri + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static HttpRequest.Builder request(Operation operation, Victim victim) {
        var request = HttpRequest.newBuilder(URI.create(operation.addressOf(victim)))
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        operation.body().ifPresent(it -> request.header("Content-Type", it.mediaType()));
        return request.method(
                operation.method(),
                operation.body().map(it -> BodyPublishers.ofString(it.json())).orElse(BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
