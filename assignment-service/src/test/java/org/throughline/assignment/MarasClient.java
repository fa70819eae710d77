package org.throughline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.throughline.events.HomeworkEvent;

/** Somebody who has just come into the care of Mara, and what Mara does for them over HTTP. */
final class MarasClient {

    static final String MARA = "t-mara.linden.THERAPIST";

    final String id = "c-" + UUID.randomUUID();
    final String template;
    private final Running running;

    MarasClient(Running running) {
        this.running = running;
        var enrolled = running.post("/api/v1/clients", MARA, id, """
                {"clientId":"%s","displayName":"Anna","zone":"Europe/Berlin","therapistId":"t-mara",
                 "sessions":[{"startsAt":"2026-03-31T10:00:00Z","endsAt":"2026-03-31T10:50:00Z"}]}""".formatted(id));
        assertThat(enrolled.status()).as(enrolled.toString()).isEqualTo(201);
        template = running.get("/api/v1/templates?type=RELAXATION", MARA)
                .body()
                .at("/items/0/id")
                .asString();
    }

    Running.Answer assign(String key, String schedule) {
        return running.post("/api/v1/assignments", MARA, key, request(schedule));
    }

    String request(String schedule) {
        return "{\"clientId\":\"%s\",\"templateId\":\"%s\",\"goal\":\"Sleep through\",\"schedule\":%s}"
                .formatted(id, template, schedule);
    }

    static String path(Running.Answer assigned) {
        return "/api/v1/assignments/" + assigned.body().path("assignmentId").asString();
    }

    Running.Answer slots(Running.Answer assigned) {
        return running.get(path(assigned) + "/occurrences", MARA);
    }

    /** With a token of their own. */
    String themselves() {
        return id + ".linden.CLIENT";
    }

    <E extends HomeworkEvent> List<E> told(Class<E> type) {
        return running.told().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(it -> it.client().value().equals(id))
                .toList();
    }
}
