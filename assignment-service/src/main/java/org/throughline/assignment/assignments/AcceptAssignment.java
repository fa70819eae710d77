package org.throughline.assignment.assignments;

import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** A client takes on what was proposed, perhaps in a form of their own. */
public class AcceptAssignment {

    private final Steps steps;

    AcceptAssignment(Steps steps) {
        this.steps = steps;
    }

    /** @throws NotInThisState when the assignment does not stand so that it can */
    public Assignment accept(ClientRef client, AssignmentId id, @Nullable String adaptation) {
        return steps.take(client, id, (assignment, now) -> assignment.accept(adaptation, now));
    }
}
