package org.throughline.analytics.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;

/** The facts of a client as they lie in the database. */
record ClientDocument(ClientFacts facts, long version) {

    static String id(ClientRef client) {
        return client.clinic() + "/" + client.client();
    }

    static ClientRef clientOf(String id) {
        var slash = id.indexOf('/');
        return new ClientRef(new ClinicId(id.substring(0, slash)), new ClientId(id.substring(slash + 1)));
    }

    static ClientDocument none(ClientRef client) {
        return new ClientDocument(ClientFacts.none(client), 0);
    }

    static ClientDocument of(Document stored) {
        return new ClientDocument(
                RecordsRead.read(ClientFacts.class, stored.get("facts", Document.class)), stored.getLong("version"));
    }

    static Map<ClientRef, ClientDocument> read(MongoCollection<Document> documents, Collection<ClientRef> clients) {
        var read = new HashMap<ClientRef, ClientDocument>();
        stored(documents, clients).forEach((client, stored) -> read.put(client, of(stored)));
        return read;
    }

    static Map<ClientRef, Document> stored(MongoCollection<Document> documents, Collection<ClientRef> clients) {
        var stored = new HashMap<ClientRef, Document>();
        documents
                .find(Filters.in("_id", clients.stream().map(ClientDocument::id).toList()))
                .forEach(it -> stored.put(clientOf(it.getString("_id")), it));
        return stored;
    }

    /** Whether both are there and say the same, be it that only one of them was written by an earlier version. */
    static boolean sameFacts(@Nullable Document a, @Nullable Document b) {
        return a != null
                && b != null
                && (Objects.equals(a.get("facts"), b.get("facts"))
                        || of(a).facts.equals(of(b).facts));
    }

    /** The same document when nothing was new. */
    ClientDocument with(ClientFacts changed) {
        return changed.equals(facts) ? this : new ClientDocument(changed, version + 1);
    }

    Document toDocument() {
        var document = new Document("_id", id(facts.client()))
                .append("version", version)
                .append("clinic", facts.client().clinic().value())
                .append("facts", RecordsWritten.write(facts));
        facts.careAsOf(Instant.MAX)
                .ifPresent(it -> document.append("therapist", it.therapist().value()));
        return document;
    }
}
