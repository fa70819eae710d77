package org.throughline.standalone.process;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;

/**
 * Answers with documents of their own. The server changes a stored document in place, also while an answer that holds it
 * is still being written to the wire: then that answer is torn, or never comes.
 */
final class UnsharedCollection extends H2Collection {

    UnsharedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    /** The copy is made while nobody can write. */
    @Override
    public synchronized QueryResult handleQuery(QueryParameters query) {
        var found = super.handleQuery(query);
        var own = found.collectDocuments().stream().map(Document::cloneDeeply).toList();
        return new QueryResult(own, found.getCursorId());
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        return super.findAndModify(command).cloneDeeply();
    }
}
