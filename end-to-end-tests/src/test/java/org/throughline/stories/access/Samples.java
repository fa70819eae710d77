package org.throughline.stories.access;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that a schema would accept, aimed at the victim where they name somebody. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final Victim victim;

    Samples(JsonNode document, Victim victim) {
        this.document = document;
        this.victim = victim;
    }

    JsonNode of(String name, JsonNode schema) {
        return of(name, schema, 0);
    }

    private JsonNode of(String name, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var target = schema.get("$ref").asString().substring(1);
            return of(name, document.at(target), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> JSON.arrayNode().add(of(name, schema.path("items"), depth + 1));
            case "string" -> JSON.stringNode(text(name, schema.path("format").asString("")));
            default -> object(schema, depth);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JsonMapper.shared().createObjectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(it -> object.set(it.getKey(), of(it.getKey(), it.getValue(), depth + 1)));
        }
        return object;
    }

    private String text(String name, String format) {
        return switch (name) {
            case "clientId" -> victim.client();
            case "clinicId" -> victim.named("clinics");
            case "therapistId" -> victim.therapist();
            case "templateId" -> victim.template();
            case "zone" -> "Europe/Berlin";
            case "kind" -> "RECURRING";
            case "rrule" -> "FREQ=DAILY;COUNT=3";
            default ->
                switch (format) {
                    case "date" -> "2026-03-30";
                    case "date-time" -> "2026-03-30T10:00:00Z";
                    case "duration" -> "P1D";
                    default -> "sample";
                };
        };
    }

    /** OpenAPI 3.1 may name several types. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }
}
