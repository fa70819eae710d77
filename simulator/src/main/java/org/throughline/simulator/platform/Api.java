package org.throughline.simulator.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The public HTTP interfaces, used as one person or another. */
public final class Api {

    private static final int CHANGED_MEANWHILE = 412;
    private static final int TIMES = 5;

    private final Platform platform;
    private final Http http;
    private final Pace pace;
    private final Tokens tokens;

    public Api(Platform platform, Http http) {
        this(platform, http, () -> {});
    }

    /** @param pace waited for before each request that changes something */
    public Api(Platform platform, Http http, Pace pace) {
        this.platform = platform;
        this.http = http;
        this.pace = pace;
        this.tokens = new Tokens(URI.create(platform.url("identity") + "/oauth2/token"), http);
    }

    public Answer get(String person, String service, String path) {
        return call(person, "GET", service, path, Map.of(), "");
    }

    public Answer post(String person, String service, String path, String key, JsonNode body) {
        return call(person, "POST", service, path, Map.of("idempotency-key", key), body.toString());
    }

    public Answer put(String person, String service, String path, String etag, JsonNode body) {
        return call(person, "PUT", service, path, ifMatch(etag), body.toString());
    }

    public Answer patch(String person, String service, String path, String etag, JsonNode body) {
        var headers = new LinkedHashMap<>(ifMatch(etag));
        headers.put("content-type", "application/merge-patch+json");
        return call(person, "PATCH", service, path, headers, body.toString());
    }

    public Answer delete(String person, String service, String path) {
        return call(person, "DELETE", service, path, Map.of(), "");
    }

    /** Puts {@code body} in the place of what is there. */
    public Answer replace(String person, String service, String path, JsonNode body) {
        return onWhatIsThere(person, service, path, etag -> put(person, service, path, etag, body));
    }

    /** Changes the fields of {@code patch} in what is there. */
    public Answer amend(String person, String service, String path, JsonNode patch) {
        return onWhatIsThere(person, service, path, etag -> patch(person, service, path, etag, patch));
    }

    /** Where an answer is lost, the request that carries it again finds what it has made itself. */
    private Answer onWhatIsThere(String person, String service, String path, Function<String, Answer> write) {
        for (var time = 1; ; time++) {
            var read = get(person, service, path);
            if (!read.ok()) {
                return read;
            }
            var answer = write.apply(read.etag());
            if (answer.status() != CHANGED_MEANWHILE || time == TIMES) {
                return answer;
            }
        }
    }

    private static Map<String, String> ifMatch(String etag) {
        return etag.isEmpty() ? Map.of() : Map.of("if-match", etag);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(String person, String service, String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(person, service, cursor.isEmpty() ? path : path + separator(path) + "cursor=" + cursor);
            if (!page.ok()) {
                throw new IllegalStateException("GET " + path + " as " + person + " answered " + page);
            }
            Json.items(page.body().path("items")).forEach(items::add);
            cursor = page.text("next");
        } while (!cursor.isEmpty());
        return items;
    }

    private static String separator(String path) {
        return path.contains("?") ? "&" : "?";
    }

    private Answer call(
            String person, String method, String service, String path, Map<String, String> extra, String body) {
        if (!method.equals("GET")) {
            pace.await();
        }
        var uri = URI.create(platform.url(service) + "/api/v1" + path);
        var token = tokens.of(person);
        var answer = http.send(method, uri, headers(token, extra), body);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.forget(person, token);
        return http.send(method, uri, headers(tokens.of(person), extra), body);
    }

    private static Map<String, String> headers(String token, Map<String, String> extra) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("authorization", "Bearer " + token);
        headers.put("content-type", "application/json");
        headers.putAll(extra);
        return headers;
    }
}
