package org.throughline.delivery;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.throughline.events.Envelope;

/**
 * What waits in the outbox of one document.
 *
 * @param version of the document when it was looked at
 * @param events all of them, in order
 */
record Pending(String collection, String id, long version, List<Envelope> events) {

    /** From a document of which at least {@code version} and {@code outbox} were read. */
    static Pending of(String collection, Document document) {
        return new Pending(
                collection,
                document.getString("_id"),
                document.getLong("version"),
                document.getList("outbox", Document.class, List.of()).stream()
                        .map(Pending::toEnvelope)
                        .toList());
    }

    static Document toDocument(Envelope event) {
        var document = new Document("sequence", event.sequence())
                .append("id", event.id())
                .append("type", event.type())
                .append("source", event.source())
                .append("subject", event.subject())
                .append("time", Date.from(event.time()))
                .append("key", event.partitionKey());
        if (event.causationId() != null) {
            document.append("causation", event.causationId());
        }
        if (event.traceparent() != null) {
            document.append("traceparent", event.traceparent());
        }
        return document.append("body", event.body());
    }

    private static Envelope toEnvelope(Document event) {
        return new Envelope(
                event.getString("id"),
                event.getString("source"),
                event.getString("type"),
                event.getString("subject"),
                event.getDate("time").toInstant(),
                event.getString("key"),
                event.getLong("sequence"),
                event.getString("causation"),
                event.getString("traceparent"),
                event.getString("body"));
    }
}
