package org.throughline.benchmarks.loop;

import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.throughline.delivery.Shard;

/** What a service has written of a piece of homework, as it would have written it of another. */
record Likeness(String json, Piece piece) {

    /** Numbers keep their size, and dates stay dates. */
    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    static Likeness of(Document document, Piece piece) {
        return new Likeness(document.toJson(EXACT), piece);
    }

    Document of(Piece other) {
        var document = Document.parse(json.replace(
                        piece.client().client().value(), other.client().client().value())
                .replace(piece.assignment().value(), other.assignment().value())
                .replace(piece.occurrence().value(), other.occurrence().value()));
        document.computeIfPresent("shard", (_, _) -> Shard.of(other.client().client()));
        return document;
    }
}
