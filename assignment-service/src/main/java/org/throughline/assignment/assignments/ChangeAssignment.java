package org.throughline.assignment.assignments;

import java.time.LocalDate;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;

/** Something else is agreed from a day on: for one slot's day and after it, or for all that is still to come. */
public class ChangeAssignment {

    private final Steps steps;
    private final Clients clients;

    ChangeAssignment(Steps steps, Clients clients) {
        this.steps = steps;
        this.clients = clients;
    }

    /**
     * @param seen what the therapist was looking at
     * @throws StaleAggregate when it has changed since
     * @throws InvalidPlan when the change cannot be planned
     */
    public Assignment change(ClientRef ref, AssignmentId id, Revision seen, Change change) {
        var zone = clients.find(ref).orElseThrow(UnknownClient::new).planZone();
        if (change.schedule() != null) {
            change.schedule().toSchedule();
        }
        return steps.take(ref, id, (assignment, now) -> {
            if (assignment.revision().version() != seen.version()) {
                throw new StaleAggregate("the assignment");
            }
            return assignment.change(change, LocalDate.ofInstant(now, zone), now);
        });
    }
}
