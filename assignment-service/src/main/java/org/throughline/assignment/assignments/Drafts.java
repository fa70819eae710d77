package org.throughline.assignment.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** All drafts. */
public interface Drafts {

    /** Open or closed. */
    Optional<Draft> find(ClientRef client, AssignmentId id);

    /** Those of a client that are open, the latest first. */
    List<Draft> openOf(ClientRef client);

    /** @throws org.throughline.events.StaleAggregate when somebody else wrote first */
    void record(Decided<Draft> decided, Instant at);
}
