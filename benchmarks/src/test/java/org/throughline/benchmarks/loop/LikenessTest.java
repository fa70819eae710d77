package org.throughline.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.delivery.Shard;

class LikenessTest {

    private static final Date DUE = Date.from(Instant.parse("2026-03-29T12:00:00Z"));

    private final Piece piece = Piece.of("s", 0, 0);
    private final Piece other = Piece.of("crowd", 12_345, 12_345);

    @Test
    void is_the_same_document_under_other_names() {
        assertThat(Likeness.of(document(piece), piece).of(other)).isEqualTo(document(other));
    }

    private static Document document(Piece of) {
        return new Document("_id", of.client().documentId(of.occurrence()))
                .append("version", 1L)
                .append("shard", Shard.of(of.client().client()))
                .append("dueAt", DUE)
                .append("outbox", List.of())
                .append(
                        "state",
                        new Document(
                                        of.assignment().value(),
                                        new Document(of.occurrence().value(), 0.5))
                                .append("client", of.client().client().value()));
    }
}
