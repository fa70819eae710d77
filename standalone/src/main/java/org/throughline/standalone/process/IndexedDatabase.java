package org.throughline.standalone.process;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database that keeps the indexes which the embedded server only takes note of, and that writes its maps as BSON. The
 * server itself serialises Java objects, also to compare two keys. It opens maps by their names, and finds them open.
 */
final class IndexedDatabase extends H2Database {

    private static final String ID_RANGE = "_id_range";

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // before the server opens what the file holds
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + name,
                new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeys()));
        return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
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
        var full = getFullCollectionNamespace(name);
        var documents = store.openMap(
                "databases." + full, new MVMap.Builder<Object, Document>().valueType(new BsonDocuments()));
        var collection =
                new UnsharedCollection(this, name, options, documents, store.openMap("meta." + full), cursorRegistry);
        if (!name.startsWith("system.")) {
            collection.addIndex(new RangeIndex(ID_RANGE, List.of(new IndexKey("_id", true)), "_id"));
        }
        return collection;
    }

    /** The server drops what was declared, and of this one it does not know. */
    @Override
    public void dropCollection(String name, Oplog oplog) {
        var collection = resolveCollection(name, false);
        if (collection != null) {
            collection.dropIndex(ID_RANGE);
        }
        super.dropCollection(name, oplog);
    }
}
