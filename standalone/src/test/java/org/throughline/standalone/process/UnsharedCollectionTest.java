package org.throughline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsharedCollectionTest {

    private static final Document ID = new Document("_id", "a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_id': 'a', 'version': 2, 'by': 'anna'}",
                "{'$set': {'version': 2, 'by': 'anna'}, '$unset': {'dueAt': ''}}",
                "{'$set': {'state.name': 'DONE', 'state.more.deep': 2}}",
                "{'$push': {'outbox': {'event': 'second'}}}",
                "{'$pull': {'outbox': {'event': 'first'}}}"
            })
    void an_answer_stays_as_it_was_while_the_document_is_changed(String update) {
        try (var store = new MVStore.Builder().open()) {
            var collection = new IndexedDatabase("test", store, new CursorRegistry())
                    .createCollectionOrThrowIfExists("slots", CollectionOptions.withDefaults());
            collection.addDocument(stored());
            var before = read(collection);

            collection.updateDocuments(ID, parsed(update), ArrayFilters.empty(), false, false, NoopOplog.get());

            assertThat(before).isEqualTo(stored());
            assertThat(read(collection)).isNotEqualTo(stored());
        }
    }

    private static Document read(MongoCollection<?> collection) {
        return collection
                .handleQuery(new QueryParameters(ID, 0, 0))
                .collectDocuments()
                .getFirst();
    }

    private static Document stored() {
        var state = new Document("name", "OPEN").append("more", new Document("deep", 1));
        return new Document("_id", "a")
                .append("version", 1)
                .append("dueAt", "soon")
                .append("state", state)
                .append("outbox", new ArrayList<>(List.of(new Document("event", "first"))));
    }

    private static Document parsed(String json) {
        return of(org.bson.Document.parse(json));
    }

    private static Document of(org.bson.Document other) {
        var document = new Document();
        other.forEach((key, value) -> document.put(key, value instanceof org.bson.Document it ? of(it) : value));
        return document;
    }
}
