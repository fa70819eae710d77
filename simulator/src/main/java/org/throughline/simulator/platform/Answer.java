package org.throughline.simulator.platform;

import tools.jackson.databind.JsonNode;

/** What the platform answered; an empty body is a missing node, an absent header an empty text. */
public record Answer(int status, JsonNode body, String etag, String retryAfter) {

    public Answer(int status, JsonNode body, String etag) {
        this(status, body, etag, "");
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public String text(String field) {
        return Json.text(body, field);
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
