package org.throughline.simulator.platform;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A mail that reached the mailbox, at the virtual instant of its receipt. */
public record Mail(Instant at, String to, String subject, String messageId, String text) {

    static Mail of(JsonNode node) {
        return new Mail(
                Instant.parse(Json.text(node, "at")),
                Json.text(node, "to"),
                Json.text(node, "subject"),
                Json.text(node, "messageId"),
                Json.text(node, "text"));
    }
}
