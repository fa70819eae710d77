package org.throughline.assignment.assignments;

import org.throughline.assignment.caseload.ChangeClient;
import org.throughline.assignment.caseload.Client;
import org.throughline.events.ClientRef;
import org.throughline.events.EndReason;

/** Care comes to its end: no plan runs on and no session is to come; what was done stays. */
public class DischargeClient {

    private final Assignments assignments;
    private final EndAssignment endAssignment;
    private final CancelAssignment cancelAssignment;
    private final ChangeClient changeClient;

    DischargeClient(
            Assignments assignments,
            EndAssignment endAssignment,
            CancelAssignment cancelAssignment,
            ChangeClient changeClient) {
        this.assignments = assignments;
        this.endAssignment = endAssignment;
        this.cancelAssignment = cancelAssignment;
        this.changeClient = changeClient;
    }

    /**
     * Done twice it changes nothing more; broken off half-way, the second time does the rest.
     *
     * @throws org.throughline.assignment.caseload.UnknownClient when nobody of that id is in care
     */
    public Client discharge(ClientRef client) {
        var discharged = changeClient.discharge(client);
        assignments.of(client).forEach(it -> {
            if (it.isRunning()) {
                endAssignment.end(client, it.id(), EndReason.DISCHARGED);
            } else if (it.standing().state() == AssignmentState.PROPOSED) {
                cancelAssignment.cancel(client, it.id(), EndReason.DISCHARGED);
            }
        });
        return discharged;
    }
}
