package org.throughline.assignment.assignments;

import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.DeclineReason;

/** A client does not take on what was proposed. */
public class DeclineAssignment {

    private final Steps steps;

    DeclineAssignment(Steps steps) {
        this.steps = steps;
    }

    /** @throws NotInThisState when the assignment does not stand so that it can */
    public Assignment decline(ClientRef client, AssignmentId id, DeclineReason reason) {
        return steps.take(client, id, (assignment, now) -> assignment.decline(reason, now));
    }
}
