package org.throughline.assignment.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.slots.Alignment;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.Slots;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;

/** Shows what a change would do to the slots before anything is saved. */
public class PreviewChange {

    private final Assignments assignments;
    private final Slots slots;
    private final Clients clients;
    private final Clock clock;

    PreviewChange(Assignments assignments, Slots slots, Clients clients, Clock clock) {
        this.assignments = assignments;
        this.slots = slots;
        this.clients = clients;
        this.clock = clock;
    }

    /** The slots that would be told of, as they would be then. */
    public record Difference(List<Slot> issued, List<Slot> moved, List<Slot> withdrawn) {}

    /**
     * @throws NotInThisState when the plan is over
     * @throws org.throughline.assignment.plans.InvalidPlan when the change cannot be planned
     */
    public Difference preview(ClientRef ref, AssignmentId id, Change change) {
        var client = clients.find(ref).orElseThrow(UnknownClient::new);
        var now = clock.instant();
        var changed = assignments
                .find(ref, id)
                .orElseThrow(UnknownAssignment::new)
                .change(change, LocalDate.ofInstant(now, client.planZone()), now)
                .state();
        var told = new Alignment(changed.terms(), changed.surroundings(client, now), now)
                .align(changed.plan(), slots.of(ref, id));
        return new Difference(
                those(told, HomeworkAssigned.class),
                those(told, HomeworkRescheduled.class),
                those(told, HomeworkWithdrawn.class));
    }

    private static List<Slot> those(List<Decided<Slot>> told, Class<? extends HomeworkEvent> kind) {
        return told.stream()
                .filter(it -> it.events().stream().anyMatch(kind::isInstance))
                .map(Decided::state)
                .toList();
    }
}
