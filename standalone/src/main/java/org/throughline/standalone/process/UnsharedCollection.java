package org.throughline.standalone.process;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * Gives away copies of what is stored. The server changes a document in place, also while the store writes it to the
 * file, which ends the database, or while an answer that holds it is written to the wire, which tears the answer. What
 * changes in place are fields of the document itself; of what lies deeper it makes copies of its own.
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

    @Override
    protected Document getDocument(Object position) {
        return super.getDocument(position).clone();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return super.streamAllDocumentsWithPosition()
                .map(it -> new DocumentWithPosition<>(it.getDocument().clone(), it.getPosition()));
    }

    /** The copy is made while nobody can write. */
    @Override
    public synchronized QueryResult handleQuery(QueryParameters query) {
        var found = super.handleQuery(query);
        var own = found.collectDocuments().stream().map(Document::clone).toList();
        return new QueryResult(own, found.getCursorId());
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        return super.findAndModify(command).cloneDeeply();
    }
}
