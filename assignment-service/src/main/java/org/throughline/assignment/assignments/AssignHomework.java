package org.throughline.assignment.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TherapistId;

/** A therapist assigns homework to a client. */
public class AssignHomework {

    private final Assignments assignments;
    private final Clients clients;
    private final Prescribing prescribing;
    private final Steps steps;
    private final RollHorizon horizon;
    private final Clock clock;

    AssignHomework(
            Assignments assignments,
            Clients clients,
            TemplateLookup templates,
            Steps steps,
            RollHorizon horizon,
            Clock clock) {
        this.assignments = assignments;
        this.clients = clients;
        this.prescribing = new Prescribing(templates, assignments);
        this.steps = steps;
        this.horizon = horizon;
        this.clock = clock;
    }

    /**
     * @param requestHash tells a repeated request from another one for the same id
     * @return empty when that id is already taken by another request
     * @throws org.throughline.assignment.plans.InvalidPlan when it cannot be planned
     */
    public Optional<Assignment> assign(
            ClientRef ref, AssignmentId id, TherapistId therapist, Prescription asked, String requestHash) {
        var recorded = Retried.onConflict(() -> {
            var known = assignments.find(ref, id);
            if (known.isEmpty()) {
                record(ref, id, therapist, asked, requestHash);
            }
            return known.map(it -> requestHash.equals(it.requestHash())).orElse(true);
        });
        if (!recorded) {
            return Optional.empty();
        }
        var assignment = rolled(ref, id);
        var replaced = asked.replaces();
        if (replaced != null
                && assignments.find(ref, replaced).filter(Assignment::isRunning).isPresent()) {
            steps.take(ref, replaced, (old, now) -> old.supersede(id, now));
        }
        return Optional.of(assignment);
    }

    /** Also for a repeated request: the first one may have died before this, or be at it. */
    private Assignment rolled(ClientRef ref, AssignmentId id) {
        try {
            return horizon.roll(ref, id);
        } catch (StaleAggregate e) {
            return assignments.find(ref, id).orElseThrow(() -> e);
        }
    }

    private void record(ClientRef ref, AssignmentId id, TherapistId therapist, Prescription asked, String requestHash) {
        var now = clock.instant();
        var client = clients.find(ref).orElseThrow(UnknownClient::new);
        client.requireInCare();
        var first = prescribing.version(ref, asked, LocalDate.ofInstant(now, client.planZone()));
        assignments.record(
                Assignment.assign(id, ref, therapist, prescribing.agreement(ref, asked), first, requestHash, now), now);
    }
}
