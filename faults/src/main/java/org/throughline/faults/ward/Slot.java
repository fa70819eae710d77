package org.throughline.faults.ward;

import java.time.Instant;
import java.util.stream.Stream;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** A piece of homework as the client's list shows it. */
public record Slot(String id, String assignment, String state, Instant opensAt, Instant dueAt, Instant graceUntil) {

    /** Of a page of homework. */
    public static Stream<Slot> of(Answer page) {
        return Json.items(page.body().path("items")).map(Slot::of);
    }

    static Slot of(JsonNode item) {
        return new Slot(
                Json.text(item, "occurrenceId"),
                Json.text(item, "assignmentId"),
                Json.text(item, "state"),
                Instant.parse(Json.text(item, "opensAt")),
                Instant.parse(Json.text(item, "dueAt")),
                Instant.parse(Json.text(item, "graceUntil")));
    }
}
