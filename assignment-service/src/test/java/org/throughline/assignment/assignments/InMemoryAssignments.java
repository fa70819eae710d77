package org.throughline.assignment.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.assignment.Kept;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;

final class InMemoryAssignments implements Assignments {

    private final Kept<Assignment> kept;

    InMemoryAssignments(List<HomeworkEvent> told) {
        kept = new Kept<>(
                it -> it.client().documentId(it.id()),
                (it, revision) -> new Assignment(
                        it.id(),
                        it.client(),
                        it.therapist(),
                        it.agreement(),
                        it.versions(),
                        it.standing(),
                        it.released(),
                        it.rollAt(),
                        it.requestHash(),
                        revision),
                told);
    }

    @Override
    public Optional<Assignment> find(ClinicId clinic, AssignmentId id) {
        return kept.all().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Assignment> find(ClientRef client, AssignmentId id) {
        return kept.find(client.documentId(id));
    }

    @Override
    public List<Assignment> of(ClientRef client) {
        return kept.all().toList();
    }

    @Override
    public void record(Decided<Assignment> decided, Instant at) {
        kept.record(decided);
    }
}
