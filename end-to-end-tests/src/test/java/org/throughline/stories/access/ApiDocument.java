package org.throughline.stories.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a service says about itself in OpenAPI. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String service;
    private final JsonNode document;
    private final Samples samples;

    ApiDocument(String service, JsonNode document, Victim victim) {
        this.service = service;
        this.document = document;
        this.samples = new Samples(document, victim);
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, JsonNode described) {
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, query(described), body(described));
    }

    private String query(JsonNode described) {
        var needed = StreamSupport.stream(described.path("parameters").spliterator(), false)
                .filter(it -> it.path("in").asString("").equals("query"))
                .filter(it -> it.path("required").asBoolean(false))
                .map(it -> it.get("name").asString() + "="
                        + samples.of(it.get("name").asString(), it.path("schema"))
                                .asString("1"))
                .collect(Collectors.joining("&"));
        return needed.isEmpty() ? "" : "?" + needed;
    }

    private Optional<Operation.Body> body(JsonNode described) {
        return described.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(it -> new Operation.Body(
                        it.getKey(),
                        samples.of("body", it.getValue().path("schema")).toString()));
    }
}
