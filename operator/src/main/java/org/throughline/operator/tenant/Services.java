package org.throughline.operator.tenant;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.throughline.operator.Http;
import org.throughline.operator.Json;
import org.throughline.operator.Where;
import tools.jackson.databind.JsonNode;

/** The four, each of which is told on its own whether a clinic is served. */
record Services(Where where) {

    private static final List<String> NAMES = List.of("assignment", "tracking", "reminder", "analytics");

    List<Told> of(String clinic) {
        return NAMES.stream().map(it -> of(it, clinic)).toList();
    }

    private Told of(String service, String clinic) {
        return told(service, Http.call("GET", address(service, clinic), where.token(), Map.of(), ""));
    }

    /** One after the other; told again what it was told, a service changes nothing, so that this may be repeated. */
    List<Told> change(String clinic, String standing) {
        return of(clinic).stream()
                .map(it -> told(
                        it.service(),
                        Http.call(
                                "PUT",
                                address(it.service(), clinic),
                                where.token(),
                                Map.of("If-Match", it.etag(), "Content-Type", "application/json"),
                                Json.object().put("standing", standing).toString())))
                .toList();
    }

    /** @return how many documents are gone */
    long erase(String clinic) {
        return NAMES.stream()
                .map(it -> URI.create(address(it, clinic) + "/data"))
                .map(it -> Http.call("DELETE", it, where.token(), Map.of(), "").body())
                .flatMap(it -> it.path("deleted").valueStream())
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private URI address(String service, String clinic) {
        return URI.create(where.service(service) + "/api/v1/ops/clinics/" + clinic);
    }

    private static Told told(String service, Http.Answer answer) {
        return new Told(service, answer.body(), answer.etag());
    }
}
