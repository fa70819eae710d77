package org.throughline.assignment.assignments;

import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** A plan goes on. */
public class ResumeAssignment {

    private final Steps steps;

    ResumeAssignment(Steps steps) {
        this.steps = steps;
    }

    /** @throws NotInThisState when the assignment does not stand so that it can */
    public Assignment resume(ClientRef client, AssignmentId id) {
        return steps.take(client, id, (assignment, now) -> assignment.resume(now));
    }
}
