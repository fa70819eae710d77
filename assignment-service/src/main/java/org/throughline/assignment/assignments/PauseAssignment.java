package org.throughline.assignment.assignments;

import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.PauseReason;

/** A plan rests; what falls into the pause is excused. */
public class PauseAssignment {

    private final Steps steps;

    PauseAssignment(Steps steps) {
        this.steps = steps;
    }

    /** @throws NotInThisState when the assignment does not stand so that it can */
    public Assignment pause(ClientRef client, AssignmentId id, PauseReason reason) {
        return steps.take(client, id, (assignment, now) -> assignment.pause(reason, now));
    }
}
