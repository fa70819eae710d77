package org.throughline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class UnsharedCollectionTest {

    @Test
    void an_answer_stays_as_it_was_while_the_document_is_changed() {
        try (var store = new MVStore.Builder().open()) {
            var collection = new IndexedDatabase("test", store, new CursorRegistry())
                    .createCollectionOrThrowIfExists("slots", CollectionOptions.withDefaults());
            collection.addDocument(new Document("_id", "a").append("version", 1).append("state", "OPEN"));
            var before = collection
                    .handleQuery(new QueryParameters(new Document("_id", "a"), 0, 0))
                    .collectDocuments()
                    .getFirst();

            collection.updateDocuments(
                    new Document("_id", "a"),
                    new Document("_id", "a")
                            .append("version", 2)
                            .append("state", "DONE")
                            .append("by", "anna"),
                    ArrayFilters.empty(),
                    false,
                    false,
                    NoopOplog.get());

            assertThat(before)
                    .isEqualTo(new Document("_id", "a").append("version", 1).append("state", "OPEN"));
        }
    }
}
