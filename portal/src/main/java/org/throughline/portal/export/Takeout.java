package org.throughline.portal.export;

import java.time.Instant;
import org.throughline.portal.login.Visitor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is kept of one client, as far as whoever asked may read it; {@code docs/reference/export.md} describes it.
 *
 * @param content as it is written into the file
 */
public record Takeout(ObjectNode content) {

    /** Raised when a reader of older files would misread the new ones. */
    static final int VERSION = 1;

    static Takeout of(String client, Visitor by, Instant at, ObjectNode kept, ArrayNode templates) {
        var content = kept.objectNode();
        content.put("format", "throughline-client-export")
                .put("version", VERSION)
                .put("exportedAt", at.toString())
                .put("exportedBy", by.person())
                .put("clinicId", by.clinic())
                .put("clientId", client);
        content.setAll(kept);
        content.set("templates", templates);
        return new Takeout(content);
    }

    public String client() {
        return content.path("clientId").asString();
    }
}
