package org.throughline.analytics.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Envelope;
import org.throughline.events.EventId;
import org.throughline.events.EventJson;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;
import tools.jackson.databind.JsonNode;

/** One case of the published specification: what was told, what is asked, what must be answered. */
record Vector(
        String name,
        String why,
        List<TestEvent> events,
        Question ask,
        JsonNode expect,
        @Nullable List<String> absent) {

    Vector {
        absent = absent == null ? List.of() : absent;
    }

    record Question(
            Scope scope, @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf) {
        Ask ask() {
            return new Ask(from, to, asOf);
        }
    }

    record Scope(
            @Nullable String assignment,
            @Nullable String client,
            @Nullable String therapist,
            @Nullable String clinic) {}

    record TestEvent(String type, String source, String subject, long sequence, Instant time, JsonNode data) {

        HomeworkEvent event() {
            var known = EventType.named("org.throughline." + type + ".v1").orElseThrow();
            return EventJson.read(known, data.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        Envelope envelope() {
            return new Envelope(
                    EventId.of(source, subject, sequence, time),
                    source,
                    "org.throughline." + type + ".v1",
                    subject,
                    time,
                    data.get("client").asString(),
                    sequence,
                    null,
                    null,
                    data.toString());
        }
    }
}
