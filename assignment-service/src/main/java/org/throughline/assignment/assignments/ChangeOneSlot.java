package org.throughline.assignment.assignments;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.slots.OneSlot;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.Slots;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.StaleAggregate;

/** The way every change of one slot alone goes. */
public class ChangeOneSlot {

    private final Assignments assignments;
    private final Slots slots;
    private final Clients clients;
    private final Clock clock;

    ChangeOneSlot(Assignments assignments, Slots slots, Clients clients, Clock clock) {
        this.assignments = assignments;
        this.slots = slots;
        this.clients = clients;
        this.clock = clock;
    }

    Slot change(
            ClientRef ref, AssignmentId id, OccurrenceId which, BiFunction<Assignment, OneSlot, Decided<Slot>> change) {
        return Retried.onConflict(() -> {
            var assignment = assignments.find(ref, id).orElseThrow(UnknownAssignment::new);
            assignment.standing().require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
            var now = clock.instant();
            var here = assignment.surroundings(clients.find(ref).orElseThrow(UnknownClient::new), now);
            var slot = slots.of(ref, id).stream()
                    .filter(it -> it.id().equals(which))
                    .findFirst()
                    .orElseThrow(UnknownAssignment::new);
            var version = assignment.version(slot.scheduleVersion());
            var decided = change.apply(assignment, new OneSlot(slot, version, here, now));
            if (!decided.state().equals(slot) && slots.record(List.of(decided), now) == 0) {
                throw new StaleAggregate("the slot");
            }
            return decided.state();
        });
    }
}
