package org.throughline.assignment.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.assignments.DischargeClient;
import org.throughline.assignment.caseload.ChangeClient;
import org.throughline.assignment.caseload.Client;
import org.throughline.events.ClientId;
import org.throughline.http.Preconditions;

/** The end of a client's care, and its new beginning, over HTTP. */
@RestController
class DischargeController {

    private final Gate gate;
    private final DischargeClient dischargeClient;
    private final ChangeClient changeClient;

    DischargeController(Gate gate, DischargeClient dischargeClient, ChangeClient changeClient) {
        this.gate = gate;
        this.dischargeClient = dischargeClient;
        this.changeClient = changeClient;
    }

    /**
     * Care comes to its end: running plans end with reason DISCHARGED, proposed ones are cancelled, and what was still to
     * come of slots and sessions is withdrawn (definitions, sections 1 and 2.1). What was recorded stays, and
     * whoever treated them can still read it; lists of those in care show them no more. Asked twice it is done once. For whoever treats them, and admins; 404 when
     * there is no client that the caller may know of.
     */
    @PostMapping("/api/v1/clients/{clientId}/discharge")
    ResponseEntity<ClientView> discharge(@PathVariable ClientId clientId) {
        var client = gate.administer(clientId);
        return ok(Told.by(() -> dischargeClient.discharge(client)));
    }

    /**
     * Takes a client into care again whose care had ended; the plans of then do not come back. Asked twice it is done
     * once. For whoever treated them, and admins; 404 when there is no client that the caller may know of.
     */
    @PostMapping("/api/v1/clients/{clientId}/readmit")
    ResponseEntity<ClientView> readmit(@PathVariable ClientId clientId) {
        var client = gate.administer(clientId);
        return ok(Told.by(() -> changeClient.readmit(client)));
    }

    private static ResponseEntity<ClientView> ok(Client client) {
        return ResponseEntity.ok().eTag(Preconditions.etag(client.revision())).body(ClientView.of(client));
    }
}
