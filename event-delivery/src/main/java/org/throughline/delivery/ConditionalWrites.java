package org.throughline.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.StaleAggregate;

/** Writes that hold only where the document still stands at the version it was read at. */
final class ConditionalWrites {

    private static final Bson OUTBOX = Projections.include("version", "writer", "outbox");
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final FindOneAndUpdateOptions OUTBOX_AFTERWARDS =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(OUTBOX);

    private final String collection;
    private final Supplier<MongoCollection<Document>> documents;

    ConditionalWrites(String collection, Supplier<MongoCollection<Document>> documents) {
        this.collection = collection;
        this.documents = documents;
    }

    /** Answers all that waits in the document now, also from before this write. */
    Optional<Pending> write(Written written) {
        var pending = written.isNew() ? insert(written) : update(written);
        return written.events().isEmpty() ? Optional.empty() : Optional.of(pending);
    }

    Outcome writeAll(List<Written> batch) {
        var all = bulk(batch);
        if (all && batch.stream().allMatch(Written::isNew)) {
            return new Outcome(
                    batch,
                    batch.stream()
                            .filter(it -> !it.events().isEmpty())
                            .map(it -> it.pendingOfNew(collection))
                            .toList());
        }
        var now = read(batch);
        return new Outcome(
                batch.stream()
                        .filter(it -> all || bearsMark(now.get(it.id()), it))
                        .toList(),
                now.values().stream()
                        .map(it -> Pending.of(collection, it))
                        .filter(it -> !it.events().isEmpty())
                        .toList());
    }

    private Pending insert(Written written) {
        try {
            documents.get().insertOne(written.insert());
            return written.pendingOfNew(collection);
        } catch (MongoException e) {
            if (DatabaseAway.isDuplicate(e)) {
                throw new StaleAggregate(written.id());
            }
            throw e;
        }
    }

    private Pending update(Written written) {
        var after = documents.get().findOneAndUpdate(written.filter(), written.update(), OUTBOX_AFTERWARDS);
        if (after == null) {
            throw new StaleAggregate(written.id());
        }
        return Pending.of(collection, after);
    }

    /** A bulk tells how many, not which; and after an error the embedded server does not even tell how many. */
    private boolean bulk(List<Written> batch) {
        try {
            var result =
                    documents.get().bulkWrite(batch.stream().map(Written::model).toList(), UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() == batch.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private Map<String, Document> read(List<Written> batch) {
        return documents
                .get()
                .find(Filters.in("_id", batch.stream().map(Written::id).toList()))
                .projection(OUTBOX)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(it -> it.getString("_id"), Function.identity()));
    }

    /** A write that somebody has written over since does not show, and counts as lost. */
    private static boolean bearsMark(@Nullable Document now, Written written) {
        return now != null && Objects.equals(now.getString("writer"), written.writer());
    }

    /**
     * What became of a batch.
     *
     * @param held those that certainly hold
     * @param pending what waits in their documents
     */
    record Outcome(List<Written> held, List<Pending> pending) {}
}
