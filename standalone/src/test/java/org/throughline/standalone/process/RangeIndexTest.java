package org.throughline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class RangeIndexTest {

    private static final Instant NINE = Instant.parse("2026-03-16T09:00:00Z");

    private final RangeIndex index = new RangeIndex("due", List.of(new IndexKey("dueAt", true)), "dueAt");

    @Test
    void documents_are_found_by_a_range_and_forgotten_when_removed() {
        add("a", NINE);
        add("b", NINE.plusSeconds(60));

        assertThat(index.getPositions(query("$lt", NINE.plusSeconds(30)))).containsExactly("a");
        assertThat(index.getPositions(query("$exists", true))).containsExactlyInAnyOrder("a", "b");

        index.remove(document("a", NINE));

        assertThat(index.getPositions(query("$lt", NINE.plusSeconds(90)))).containsExactly("b");
        assertThat(index.getCount()).isOne();
    }

    @Test
    void a_document_moves_with_its_value_and_leaves_when_it_has_none() {
        add("a", NINE);

        index.updateInPlace(document("a", NINE), document("a", NINE.plusSeconds(60)), "a", null);

        assertThat(index.getPositions(query("$lte", NINE))).isEmpty();

        index.updateInPlace(document("a", NINE.plusSeconds(60)), new Document("_id", "a"), "a", null);

        assertThat(index.isEmpty()).isTrue();
    }

    @Test
    void what_is_no_range_is_left_to_the_server() {
        assertThat(index.canHandle(query("$gte", NINE))).isTrue();
        assertThat(index.canHandle(query("$exists", false))).isFalse();
        assertThat(index.canHandle(query("$ne", NINE))).isFalse();
        assertThat(index.canHandle(new Document("dueAt", NINE))).isFalse();
        assertThat(index.canHandle(query("$lt", NINE).append("$or", List.of(new Document("shard", 1)))))
                .isFalse();
    }

    @Test
    void of_what_lies_in_a_range_the_server_takes_what_fits_the_rest() {
        try (var store = new MVStore.Builder().open()) {
            var collection = new IndexedDatabase("test", store, new CursorRegistry())
                    .createCollectionOrThrowIfExists("slots", CollectionOptions.withDefaults());
            for (var id : List.of("anna/1", "anna/2", "ben/1")) {
                collection.addDocument(new Document("_id", id).append("plan", id.endsWith("1") ? "p" : "q"));
            }
            var annas = new Document("_id", new Document("$gte", "anna/").append("$lt", "anna0")).append("plan", "p");

            assertThat(index.canHandle(query("$lt", NINE).append("plan", "p"))).isTrue();
            assertThat(collection.handleQuery(new QueryParameters(annas, 0, 0)).collectDocuments())
                    .extracting(it -> it.get("_id"))
                    .containsExactly("anna/1");
        }
    }

    private void add(String id, Instant due) {
        index.add(document(id, due), id, null);
    }

    private static Document document(String id, Instant due) {
        return new Document("_id", id).append("dueAt", due);
    }

    private static Document query(String operator, Object bound) {
        return new Document("dueAt", new Document(operator, bound));
    }
}
