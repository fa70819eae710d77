package org.throughline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsInTheFileTest {

    @TempDir
    Path folder;

    @Test
    void a_document_is_read_as_it_was_written() {
        var document = new Document("_id", "linden/c-anna/1")
                .append("version", 3L)
                .append("dueAt", Instant.parse("2026-03-29T01:00:00Z"))
                .append("outbox", List.of(new Document("sequence", 1).append("body", "ä")))
                .append("nothing", null);
        try (var store = open()) {
            documents(store).put("linden/c-anna/1", document);
        }

        try (var store = open()) {
            assertThat(documents(store).get("linden/c-anna/1")).isEqualTo(document);
        }
    }

    @Test
    void keys_are_found_by_their_values_and_kept_in_order() {
        try (var store = open()) {
            for (long i = 999; i >= 0; i--) {
                keys(store).put(new KeyValue("linden/%03d".formatted(i), i), "at " + i);
            }
        }

        try (var store = open()) {
            assertThat(keys(store).get(new KeyValue("linden/042", 42L))).isEqualTo("at 42");
            assertThat(keys(store).get(new KeyValue("linden/042", 43L))).isNull();
            assertThat(keys(store).firstKey()).isEqualTo(new KeyValue("linden/000", 0L));
        }
    }

    private MVStore open() {
        return new MVStore.Builder()
                .fileName(folder.resolve("file").toString())
                .pageSplitSize(4096)
                .open();
    }

    private static MVMap<Object, Document> documents(MVStore store) {
        return store.openMap("documents", new MVMap.Builder<Object, Document>().valueType(new BsonDocuments()));
    }

    private static MVMap<KeyValue, Object> keys(MVStore store) {
        return store.openMap("keys", new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeys()));
    }
}
