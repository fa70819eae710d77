package org.throughline.analytics.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
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
        documents
                .find(Filters.in("_id", clients.stream().map(ClientDocument::id).toList()))
                .map(ClientDocument::of)
                .forEach(it -> read.put(it.facts.client(), it));
        return read;
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
