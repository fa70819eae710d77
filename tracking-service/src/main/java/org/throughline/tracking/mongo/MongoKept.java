package org.throughline.tracking.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Id;
import org.throughline.tracking.homework.Kept;

/** Things of clients in MongoDB, under {@code clinic/client/id}. */
class MongoKept<I extends Id, S extends Aggregate> implements Kept<I, S> {

    private final OutboxCollection<S> documents;

    MongoKept(OutboxCollection<S> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<S> find(ClientRef owner, I id) {
        return documents.find(owner.documentId(id));
    }

    @Override
    public List<S> findAll(Collection<Key<I>> keys) {
        return documents.findAll(
                keys.stream().map(it -> it.owner().documentId(it.id())).toList());
    }

    @Override
    public List<S> of(ClientRef owner) {
        return documents.findByPrefix(owner.documentPrefix());
    }

    @Override
    public void record(Decided<S> decided, Instant at, @Nullable String causationId) {
        documents.record(decided, at, causationId);
    }

    @Override
    public List<S> recordAll(List<Decided<S>> decided, Instant at) {
        return documents.recordAll(decided, at);
    }
}
