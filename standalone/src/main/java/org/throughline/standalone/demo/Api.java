package org.throughline.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP APIs, as the demo identities see them. */
public final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> urls;

    /** @param urls base URL by service name, {@code identity} included */
    public Api(Map<String, String> urls) {
        this.urls = urls;
    }

    /** Answers the status. */
    int post(String person, String service, String path, Object body) {
        return send(person, service, path, "POST", body);
    }

    int put(String person, String service, String path, Object body) {
        return send(person, service, path, "PUT", body);
    }

    private int send(String person, String service, String path, String method, Object body) {
        var request = HttpRequest.newBuilder(URI.create(urls.get(service) + "/api/v1" + path))
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return answer(request).statusCode();
    }

    private String token(String person) {
        var credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(urls.get("identity") + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        return JSON.readTree(answer(request).body()).get("access_token").asString();
    }

    private java.net.http.HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The platform does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
