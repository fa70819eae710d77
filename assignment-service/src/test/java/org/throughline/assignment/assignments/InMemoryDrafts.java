package org.throughline.assignment.assignments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.assignment.Kept;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

final class InMemoryDrafts implements Drafts {

    private final Kept<Draft> kept = new Kept<>(
            it -> it.client().documentId(it.id()),
            (it, revision) -> new Draft(
                    it.id(), it.client(), it.therapist(), it.asked(), it.createdAt(), it.requestHash(), revision),
            new ArrayList<>());

    @Override
    public Optional<Draft> find(ClientRef client, AssignmentId id) {
        return kept.find(client.documentId(id));
    }

    @Override
    public List<Draft> openOf(ClientRef client) {
        return kept.all().filter(Draft::isOpen).toList();
    }

    @Override
    public void record(Decided<Draft> decided, Instant at) {
        kept.record(decided);
    }
}
