package org.throughline.simulator.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** The instants of a slot, as told. */
record Times(Instant opensAt, Instant dueAt, Instant graceUntil, Instant lateUntil, LocalDate dueDate, ZoneId zone) {

    static Times of(JsonNode windows) {
        return new Times(
                Instant.parse(Json.text(windows, "opensAt")),
                Instant.parse(Json.text(windows, "dueAt")),
                Instant.parse(Json.text(windows, "graceUntil")),
                Instant.parse(Json.text(windows, "lateUntil")),
                LocalDate.parse(Json.text(windows, "dueDate")),
                ZoneId.of(Json.text(windows, "zone")));
    }

    /** Half-open: {@code [opensAt, graceUntil)}. */
    boolean contain(Instant t) {
        return !t.isBefore(opensAt) && t.isBefore(graceUntil);
    }
}
