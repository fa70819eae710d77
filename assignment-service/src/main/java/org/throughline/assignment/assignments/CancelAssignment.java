package org.throughline.assignment.assignments;

import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.EndReason;

/** A plan should not have been; what was to come is withdrawn. */
public class CancelAssignment {

    private final Steps steps;
    private final RollHorizon horizon;

    CancelAssignment(Steps steps, RollHorizon horizon) {
        this.steps = steps;
        this.horizon = horizon;
    }

    /** @throws NotInThisState when the assignment does not stand so that it can */
    public Assignment cancel(ClientRef client, AssignmentId id, EndReason reason) {
        var over = steps.take(client, id, (assignment, now) -> assignment.cancel(reason, now));
        horizon.rollFollowersOf(client, id);
        return over;
    }
}
