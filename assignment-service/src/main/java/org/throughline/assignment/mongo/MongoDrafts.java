package org.throughline.assignment.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.throughline.assignment.assignments.Draft;
import org.throughline.assignment.assignments.Drafts;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.delivery.Shape;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** Drafts in MongoDB. */
@Repository
class MongoDrafts implements Drafts {

    private final OutboxCollection<Draft> drafts;

    MongoDrafts(Outboxes outboxes) {
        drafts = outboxes.collection(new Shape<>(
                "drafts",
                Draft.class,
                it -> it.client().documentId(it.id()),
                it -> it.client().client(),
                _ -> null));
    }

    @Override
    public Optional<Draft> find(ClientRef client, AssignmentId id) {
        return drafts.find(client.documentId(id));
    }

    @Override
    public List<Draft> openOf(ClientRef client) {
        return drafts.findByPrefix(client.documentPrefix()).stream()
                .filter(Draft::isOpen)
                .sorted(Comparator.comparing(Draft::createdAt)
                        .reversed()
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    @Override
    public void record(Decided<Draft> decided, Instant at) {
        drafts.record(decided, at);
    }
}
