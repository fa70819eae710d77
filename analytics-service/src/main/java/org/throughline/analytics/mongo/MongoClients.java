package org.throughline.analytics.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Clients;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TherapistId;

/** One document per client, written once per poll and only if nobody else wrote since it was read. */
final class MongoClients implements Clients {

    private static final int ATTEMPTS = 8;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** Asked anew each time, because a rebuild may have put another collection in its place. */
    private final Supplier<MongoCollection<Document>> documents;

    MongoClients(Supplier<MongoCollection<Document>> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<ClientFacts> find(ClientRef client) {
        var found = documents.get().find(new Document("_id", ClientDocument.id(client)));
        return Optional.ofNullable(found.first())
                .map(it -> ClientDocument.of(it).facts());
    }

    @Override
    public List<ClientFacts> ofClinic(ClinicId clinic) {
        return find(Filters.eq("clinic", clinic.value()));
    }

    @Override
    public List<ClientFacts> ofTherapist(ClinicId clinic, TherapistId therapist) {
        return find(Filters.and(Filters.eq("clinic", clinic.value()), Filters.eq("therapist", therapist.value())));
    }

    @Override
    public Collection<ClientFacts> change(Map<ClientRef, UnaryOperator<ClientFacts>> changes) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var target = documents.get();
            var read = ClientDocument.read(target, changes.keySet());
            var after = new ArrayList<ClientFacts>();
            var writes = new ArrayList<WriteModel<Document>>();
            changes.forEach((client, change) -> {
                var before = read.getOrDefault(client, ClientDocument.none(client));
                var changed = before.with(change.apply(before.facts()));
                after.add(changed.facts());
                if (changed.version() > before.version()) {
                    writes.add(write(before, changed));
                }
            });
            if (writes.isEmpty() || allWritten(target, writes)) {
                return after;
            }
        }
        throw new StaleAggregate("facts of a client");
    }

    private static WriteModel<Document> write(ClientDocument before, ClientDocument changed) {
        return before.version() == 0
                ? new InsertOneModel<>(changed.toDocument())
                : new ReplaceOneModel<>(
                        new Document("_id", ClientDocument.id(before.facts().client()))
                                .append("version", before.version()),
                        changed.toDocument());
    }

    /** Whether every write holds; which ones do not is seen on the next reading. */
    private static boolean allWritten(MongoCollection<Document> target, List<WriteModel<Document>> writes) {
        try {
            var result = target.bulkWrite(writes, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private List<ClientFacts> find(Bson filter) {
        return documents
                .get()
                .find(filter)
                .map(it -> ClientDocument.of(it).facts())
                .into(new ArrayList<>());
    }
}
