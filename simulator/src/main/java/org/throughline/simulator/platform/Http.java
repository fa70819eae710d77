package org.throughline.simulator.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** HTTP that asks again while a service is away; every request it carries may be repeated. */
public final class Http {

    private static final Set<Integer> NOT_NOW = Set.of(429, 503);

    /** How long it asks again. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final Duration patience;
    private final Duration longestAnswer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public Http() {
        this(PATIENCE, LONGEST_ANSWER);
    }

    /**
     * @param patience how long it asks again
     * @param longestAnswer how long it waits for one answer
     */
    public Http(Duration patience, Duration longestAnswer) {
        this.patience = patience;
        this.longestAnswer = longestAnswer;
    }

    /** Takes the first answer, whatever it is, and waits no longer for it. */
    public static Http once(Duration longestAnswer) {
        return new Http(Duration.ZERO, longestAnswer);
    }

    public Answer send(String method, URI uri, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(longestAnswer)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                var answer = once(request.build());
                if (!NOT_NOW.contains(answer.status()) || System.nanoTime() > until) {
                    return answer;
                }
            } catch (IOException away) {
                if (System.nanoTime() > until) {
                    throw new UncheckedIOException(method + " " + uri, away);
                }
            }
            pause(Duration.ofMillis(300));
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var json = response.headers().firstValue("content-type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    Json.read(json ? response.body() : ""),
                    response.headers().firstValue("etag").orElse(""),
                    response.headers().firstValue("retry-after").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
