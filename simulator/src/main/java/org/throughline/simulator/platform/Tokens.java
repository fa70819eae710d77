package org.throughline.simulator.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One real access token per person, fetched once and again when it is refused. */
final class Tokens {

    private final URI endpoint;
    private final Http http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Tokens(URI endpoint, Http http) {
        this.endpoint = endpoint;
        this.http = http;
    }

    String of(String person) {
        return tokens.computeIfAbsent(person, this::fetch);
    }

    void forget(String person, String token) {
        tokens.remove(person, token);
    }

    private String fetch(String person) {
        var basic = Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
        var headers = Map.of("authorization", "Basic " + basic, "content-type", "application/x-www-form-urlencoded");
        var answer = http.send("POST", endpoint, headers, "grant_type=client_credentials");
        if (!answer.ok()) {
            throw new IllegalStateException("no token for " + person + ": " + answer);
        }
        return answer.text("access_token");
    }
}
