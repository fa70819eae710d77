package org.throughline.assignment.assignments;

import java.time.Clock;
import java.util.List;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.slots.Retry;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.Slots;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** A client who missed something tries it again before the next session. */
public class TryAgainThisWeek {

    private final Assignments assignments;
    private final Slots slots;
    private final Clients clients;
    private final Clock clock;

    TryAgainThisWeek(Assignments assignments, Slots slots, Clients clients, Clock clock) {
        this.assignments = assignments;
        this.slots = slots;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Asked twice, the first answer holds.
     *
     * @throws NotInThisState when the plan is not active
     * @throws org.throughline.assignment.slots.StillOpen when the slot can be done as it is, or was done
     */
    public Slot again(ClientRef ref, AssignmentId id, OccurrenceId missed) {
        var assignment = assignments.find(ref, id).orElseThrow(UnknownAssignment::new);
        if (assignment.standing().state() != AssignmentState.ACTIVE) {
            throw new NotInThisState(assignment.standing().state());
        }
        var now = clock.instant();
        var client = clients.find(ref).orElseThrow(UnknownClient::new);
        var retry = new Retry(assignment.terms(), assignment.surroundings(client, now), now);
        var decided = retry.of(missed, slots.of(ref, id)).orElseThrow(UnknownAssignment::new);
        slots.record(List.of(decided), now);
        return decided.state();
    }
}
