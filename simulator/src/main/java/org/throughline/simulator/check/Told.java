package org.throughline.simulator.check;

import java.time.Instant;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** An event as it lies on a topic; {@code type} without the reverse-domain prefix and version. */
public record Told(
        String topic,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        JsonNode body) {

    String stream() {
        return source + " " + subject;
    }

    String clinic() {
        return text("clinic");
    }

    String client() {
        return text("client");
    }

    String text(String field) {
        return Json.text(body, field);
    }

    @Override
    public String toString() {
        return type + " " + subject + " seq " + sequence + " at " + time + " id " + id + " " + body;
    }
}
