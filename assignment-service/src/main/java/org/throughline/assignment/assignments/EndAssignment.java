package org.throughline.assignment.assignments;

import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.EndReason;

/** A plan is over; what was to come is withdrawn. */
public class EndAssignment {

    private final Steps steps;
    private final RollHorizon horizon;

    EndAssignment(Steps steps, RollHorizon horizon) {
        this.steps = steps;
        this.horizon = horizon;
    }

    /** @throws NotInThisState when the assignment does not stand so that it can */
    public Assignment end(ClientRef client, AssignmentId id, EndReason reason) {
        var over = steps.take(client, id, (assignment, now) -> assignment.end(reason, now));
        horizon.rollFollowersOf(client, id);
        return over;
    }
}
