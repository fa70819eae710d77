package org.throughline.faults.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Questions to processes that may be away: who does not answer within two seconds has not answered. */
final class Quick implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();

    boolean ready(String url) {
        return status(url + "/actuator/health/readiness") == 200;
    }

    /** 0 where nobody answers. */
    int status(String url) {
        return ask(url, BodyHandlers.discarding()).map(HttpResponse::statusCode).orElse(0);
    }

    Optional<Metrics> metrics(String url) {
        return read(url + "/actuator/prometheus")
                .map(it -> new Metrics(it.lines().toList()));
    }

    /** What is answered with 200. */
    Optional<String> read(String url) {
        return ask(url, BodyHandlers.ofString())
                .filter(it -> it.statusCode() == 200)
                .map(HttpResponse::body);
    }

    private <T> Optional<HttpResponse<T>> ask(String url, BodyHandler<T> body) {
        try {
            return Optional.of(http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST).build(), body));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
