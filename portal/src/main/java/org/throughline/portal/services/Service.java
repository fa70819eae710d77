package org.throughline.portal.services;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** One of the four, asked on a thread of its own in the name and the language of whoever is logged in. */
public final class Service {

    private static final String API = "/api/v1";

    private final RestClient http;
    private final CallerToken token;
    private final ObservationRegistry observations;

    Service(RestClient http, CallerToken token, ObservationRegistry observations) {
        this.http = http;
        this.token = token;
        this.observations = observations;
    }

    /** The same service, asked with another token than that of whoever is logged in. */
    public Service by(CallerToken another) {
        return new Service(http, another, observations);
    }

    /** @param path below {@code /api/v1}, with {@code {variables}}, which are escaped */
    public <T> Asked<T> get(Class<T> type, String path, Object... variables) {
        return send(type, request(HttpMethod.GET, path, variables));
    }

    public <T> Asked<T> get(Class<T> type, Query query) {
        return get(type, query.path(), query.values().toArray());
    }

    /** @param key names what it creates: the same key a second time creates nothing more */
    public <T> Asked<T> post(Class<T> type, String key, Object body, String path, Object... variables) {
        return send(type, request(HttpMethod.POST, path, variables).header("Idempotency-Key", key), body);
    }

    /** The same, and refused with 412 where something of its kind is there already. */
    public <T> Asked<T> postFirst(Class<T> type, String key, Object body, String path, Object... variables) {
        var request = request(HttpMethod.POST, path, variables)
                .header("Idempotency-Key", key)
                .header(HttpHeaders.IF_NONE_MATCH, "*");
        return send(type, request, body);
    }

    /** For steps that may be repeated without harm. */
    public <T> Asked<T> post(Class<T> type, Object body, String path, Object... variables) {
        return send(type, request(HttpMethod.POST, path, variables), body);
    }

    /** @param etag of what was read before */
    public <T> Asked<T> put(Class<T> type, String etag, Object body, String path, Object... variables) {
        return send(type, request(HttpMethod.PUT, path, variables).header(HttpHeaders.IF_MATCH, etag), body);
    }

    /** Where the last one who wrote is right. */
    public <T> Asked<T> put(Class<T> type, Object body, String path, Object... variables) {
        return send(type, request(HttpMethod.PUT, path, variables), body);
    }

    /** @param changes what becomes different, as a JSON merge patch */
    public <T> Asked<T> patch(Class<T> type, String etag, Map<String, ?> changes, String path, Object... variables) {
        var request = request(HttpMethod.PATCH, path, variables).header(HttpHeaders.IF_MATCH, etag);
        return send(
                type,
                request.contentType(MediaType.parseMediaType("application/merge-patch+json"))
                        .body(changes));
    }

    public <T> Asked<T> delete(Class<T> type, String path, Object... variables) {
        return send(type, request(HttpMethod.DELETE, path, variables));
    }

    /**
     * How it is doing, as text for machines. Asked without a token: those who run the platform need it most when nobody
     * can say who they are, and it answers to nobody who comes through a proxy.
     */
    public Asked<String> metrics() {
        return send(String.class, http.get().uri("/actuator/prometheus").accept(MediaType.TEXT_PLAIN));
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String path, Object... variables) {
        return http.method(method).uri(API + path, variables).headers(it -> {
            it.setBearerAuth(token.value());
            it.setAcceptLanguageAsLocales(List.of(LocaleContextHolder.getLocale()));
        });
    }

    private <T> Asked<T> send(Class<T> type, RestClient.RequestBodySpec request, Object body) {
        return send(type, request.contentType(MediaType.APPLICATION_JSON).body(body));
    }

    private <T> Asked<T> send(Class<T> type, RestClient.RequestHeadersSpec<?> request) {
        var page = observations.getCurrentObservation();
        var task = new FutureTask<>(
                () -> page == null ? Reading.answer(type, request) : page.scoped(() -> Reading.answer(type, request)));
        Thread.ofVirtual().name("asks").start(task);
        return new Asked<>(task);
    }
}
