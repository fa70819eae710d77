package org.throughline.standalone.process;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database that keeps the indexes which the embedded server only takes note of. */
final class IndexedDatabase extends H2Database {

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
    }

    /** By the last key: shards are few and all here. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new RangeIndex(name, keys, keys.getLast().getKey());
    }

    /** All documents of a client lie between two ids. */
    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var collection = super.openOrCreateCollection(name, options);
        if (!name.startsWith("system.")) {
            collection.addIndex(new RangeIndex("_id_range", List.of(new IndexKey("_id", true)), "_id"));
        }
        return collection;
    }
}
