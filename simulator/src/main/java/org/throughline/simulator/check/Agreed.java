package org.throughline.simulator.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a slot is and stays. */
record Agreed(
        String id,
        String assignment,
        String key,
        String type,
        Instant assignedAt,
        boolean allowEarly,
        @Nullable Double minimumFraction) {

    static Agreed of(Told assigned) {
        JsonNode minimum = assigned.body().path("minimumFraction");
        return new Agreed(
                assigned.subject(),
                assigned.text("assignment"),
                assigned.text("slot"),
                assigned.text("type"),
                Instant.parse(assigned.text("assignedAt")),
                assigned.body().path("allowEarly").asBoolean(false),
                minimum.isNumber() ? minimum.asDouble() : null);
    }
}
