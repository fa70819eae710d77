package org.throughline.assignment.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.assignments.DischargeClient;
import org.throughline.events.ClientId;
import org.throughline.http.Preconditions;

/** The end of a client's care, over HTTP. */
@RestController
class DischargeController {

    private final Gate gate;
    private final DischargeClient dischargeClient;

    DischargeController(Gate gate, DischargeClient dischargeClient) {
        this.gate = gate;
        this.dischargeClient = dischargeClient;
    }

    /**
     * Care comes to its end: running plans end with reason DISCHARGED, proposed ones are cancelled, and what was still to
     * come of slots and sessions is withdrawn (definitions, sections 1 and 2.1). What was recorded stays, and so does
     * the client in their therapist's list. Asked twice it is done once. For whoever treats them, and admins; 404 when
     * there is no client that the caller may know of.
     */
    @PostMapping("/api/v1/clients/{clientId}/discharge")
    ResponseEntity<ClientView> discharge(@PathVariable ClientId clientId) {
        var client = gate.administer(clientId);
        var discharged = Told.by(() -> dischargeClient.discharge(client));
        return ResponseEntity.ok()
                .eTag(Preconditions.etag(discharged.revision()))
                .body(ClientView.of(discharged));
    }
}
