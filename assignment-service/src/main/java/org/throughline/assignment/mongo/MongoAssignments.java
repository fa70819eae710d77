package org.throughline.assignment.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.Assignments;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;

/** Assignments in MongoDB. */
@Repository
class MongoAssignments implements Assignments {

    private final OutboxCollection<Assignment> assignments;

    MongoAssignments(OutboxCollection<Assignment> assignments) {
        this.assignments = assignments;
    }

    /** The filter names the one field of a unique index and nothing else: the embedded server scans for any other. */
    @Override
    public Optional<Assignment> find(ClinicId clinic, AssignmentId id) {
        return assignments.find(new Document(WatchedCollections.ID, id.value()), 1).stream()
                .filter(it -> it.client().clinic().equals(clinic))
                .findFirst();
    }

    @Override
    public Optional<Assignment> find(ClientRef client, AssignmentId id) {
        return assignments.find(client.documentId(id));
    }

    @Override
    public List<Assignment> of(ClientRef client) {
        return assignments.findByPrefix(client.documentPrefix()).stream()
                .sorted(Comparator.comparing((Assignment it) -> it.standing().createdAt())
                        .reversed()
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    @Override
    public void record(Decided<Assignment> decided, Instant at) {
        assignments.record(decided, at);
    }
}
