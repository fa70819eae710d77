package org.throughline.assignment.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.plans.Plan;
import org.throughline.assignment.plans.Plan.Wanted;
import org.throughline.assignment.plans.PlannedSlot;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.events.ClientRef;

/** Shows the coming dates before anything is saved. */
public class PreviewHomework {

    private static final int HORIZON_DAYS = 35;

    private final Clients clients;
    private final Prescribing prescribing;
    private final Clock clock;

    PreviewHomework(Clients clients, TemplateLookup templates, Assignments assignments, Clock clock) {
        this.clients = clients;
        this.prescribing = new Prescribing(templates, assignments);
        this.clock = clock;
    }

    /** A programme is shown as if the plan before it were done today. */
    public List<PlannedSlot> preview(ClientRef ref, Prescription asked) {
        var client = clients.find(ref).orElseThrow(UnknownClient::new);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, client.planZone());
        prescribing.agreement(ref, asked);
        var version = prescribing.version(ref, asked, today);
        var here = new Surroundings(client.planZone(), now, now, client.sessions(), client.travels(), today);
        return Plan.of(version).slots(here, today.plusDays(HORIZON_DAYS)).stream()
                .map(Wanted::slot)
                .toList();
    }
}
