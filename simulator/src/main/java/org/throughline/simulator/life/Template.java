package org.throughline.simulator.life;

import java.util.OptionalDouble;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** What a client needs of a template to fill it in. */
record Template(String id, int version, OptionalDouble doseTarget, JsonNode worksheet) {

    static Template of(JsonNode node) {
        var target = node.path("dose").path("target");
        return new Template(
                Json.text(node, "id"),
                node.path("version").asInt(1),
                target.isNumber() ? OptionalDouble.of(target.asDouble()) : OptionalDouble.empty(),
                node.path("worksheet"));
    }
}
