package org.throughline.operator.tenant;

import java.util.List;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service says of a clinic.
 *
 * @param etag without which nothing can be changed
 */
record Told(String service, JsonNode clinic, String etag) {

    String standing() {
        return clinic.path("standing").asString();
    }

    /** Somebody has spoken of it, or the service holds something of it. */
    boolean isKnown() {
        return clinic.path("since").isString() || documents() > 0;
    }

    long documents() {
        return clinic.path("documents")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    JsonNode asJson() {
        var json = Json.object().put("service", service);
        json.setAll((ObjectNode) clinic);
        return json;
    }

    static List<String> lines(List<Told> all) {
        return Output.table(all.stream()
                .map(it -> List.of(
                        it.service(),
                        it.standing(),
                        it.clinic().path("since").isString()
                                ? "since " + it.clinic().path("since").asString() + " by "
                                        + it.clinic().path("by").asString()
                                : "as nobody said otherwise",
                        it.documents() + " documents"))
                .toList());
    }
}
