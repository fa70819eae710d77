package org.throughline.tracking.mongo;

import java.time.Instant;
import java.util.Optional;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;
import org.throughline.events.OutageId;
import org.throughline.tracking.outages.DeclaredOutage;
import org.throughline.tracking.outages.Outages;

final class MongoOutages implements Outages {

    private final OutboxCollection<DeclaredOutage> documents;

    MongoOutages(OutboxCollection<DeclaredOutage> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<DeclaredOutage> find(OutageId id) {
        return documents.find(id.value());
    }

    @Override
    public void record(Decided<DeclaredOutage> decided, Instant at) {
        documents.record(decided, at);
    }
}
