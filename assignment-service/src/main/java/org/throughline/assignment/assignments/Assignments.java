package org.throughline.assignment.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;

/** All assignments. */
public interface Assignments {

    /** By id alone, for whoever has only that; whose it is has to be asked then. */
    Optional<Assignment> find(ClinicId clinic, AssignmentId id);

    Optional<Assignment> find(ClientRef client, AssignmentId id);

    /** All of a client, the latest first. */
    List<Assignment> of(ClientRef client);

    /** @throws org.throughline.events.StaleAggregate when somebody else wrote first */
    void record(Decided<Assignment> decided, Instant at);
}
