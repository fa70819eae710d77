package org.throughline.simulator.life;

import java.time.Instant;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** A slot as the client's list shows it. */
record Slot(
        String occurrence,
        String assignment,
        String key,
        String template,
        int templateVersion,
        Instant opensAt,
        Instant dueAt,
        Instant graceUntil,
        Instant lateUntil) {

    static Slot of(JsonNode item) {
        return new Slot(
                Json.text(item, "occurrenceId"),
                Json.text(item, "assignmentId"),
                Json.text(item, "slot"),
                Json.text(item, "templateId"),
                item.path("templateVersion").asInt(1),
                Instant.parse(Json.text(item, "opensAt")),
                Instant.parse(Json.text(item, "dueAt")),
                Instant.parse(Json.text(item, "graceUntil")),
                Instant.parse(Json.text(item, "lateUntil")));
    }
}
