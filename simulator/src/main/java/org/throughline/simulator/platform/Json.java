package org.throughline.simulator.platform;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees: the simulator knows field names, not the services' classes. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static JsonNode read(String text) {
        return text.isBlank() ? MAPPER.missingNode() : MAPPER.readTree(text);
    }

    public static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    /** Text of a field, empty where it is absent. */
    public static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    public static Stream<JsonNode> items(JsonNode array) {
        return array.valueStream();
    }
}
