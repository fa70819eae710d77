package org.throughline.delivery;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Envelope;
import org.throughline.events.Revision;
import org.throughline.events.Trace;

/**
 * One decision on its way into its document.
 *
 * @param before where the document must stand for the write to hold
 * @param writer names this very write
 * @param trace that led to it
 * @param storedAt real time, by which the age of an outbox is told
 */
record Written(
        String id,
        Revision before,
        int shard,
        Document state,
        @Nullable Instant due,
        List<Envelope> events,
        String writer,
        @Nullable Trace trace,
        Instant storedAt) {

    /** Where a document that is due some time keeps the trace that led to that. */
    static final String ARMED_IN = "traceparent";

    boolean isNew() {
        return before.equals(Revision.NEW);
    }

    Revision after() {
        return before.next(events.size());
    }

    Pending pendingOfNew(String collection) {
        return new Pending(collection, id, after().version(), events);
    }

    /** Flat, because the embedded server finds only exactly these two keys without a scan. */
    Document filter() {
        return new Document("_id", id).append("version", before.version());
    }

    Document insert() {
        var document = new Document("_id", id).append("outbox", outbox());
        document.putAll(set());
        if (!events.isEmpty()) {
            document.append("outboxAt", Date.from(storedAt));
        }
        return document;
    }

    Document update() {
        var update = new Document("$set", set());
        if (due == null) {
            update.append("$unset", new Document("dueAt", ""));
        }
        if (!events.isEmpty()) {
            update.append("$push", new Document("outbox", new Document("$each", outbox())));
            update.append("$min", new Document("outboxAt", Date.from(storedAt)));
        }
        return update;
    }

    WriteModel<Document> model() {
        return isNew() ? new InsertOneModel<>(insert()) : new UpdateOneModel<>(filter(), update());
    }

    private List<Document> outbox() {
        return events.stream().map(Pending::toDocument).toList();
    }

    private Document set() {
        var set = new Document("version", after().version())
                .append("sequence", after().sequence())
                .append("shard", shard)
                .append("writer", writer)
                .append("state", state);
        if (due != null) {
            set.append("dueAt", Date.from(due));
        }
        if (due != null && trace != null) {
            set.append(ARMED_IN, trace.parent());
        }
        return set;
    }
}
