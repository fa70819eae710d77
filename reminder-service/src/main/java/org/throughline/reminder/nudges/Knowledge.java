package org.throughline.reminder.nudges;

import java.util.Optional;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** What this service has heard from the others. */
public record Knowledge(Slots slots, Plans plans, People people) {

    Optional<Slot> slot(ClientRef client, OccurrenceId occurrence) {
        return slots.find(client, occurrence);
    }

    Plan plan(ClientRef client, AssignmentId assignment) {
        return plans.find(client, assignment).orElseGet(() -> Plan.unheard(client, assignment));
    }

    Person person(ClientRef client) {
        return people.find(client).orElseGet(() -> Person.unheard(client));
    }
}
