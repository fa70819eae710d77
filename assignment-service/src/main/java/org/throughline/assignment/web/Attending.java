package org.throughline.assignment.web;

import org.springframework.stereotype.Component;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.assignment.caseload.Clients;
import org.throughline.events.ClientRef;
import org.throughline.events.TherapistId;
import org.throughline.http.Problem;

/** In whose name something is assigned: the therapist who asks, or the client's own where somebody else does. */
@Component
class Attending {

    private final Gate gate;
    private final Clients clients;

    Attending(Gate gate, Clients clients) {
        this.gate = gate;
        this.clients = clients;
    }

    TherapistId of(ClientRef client) {
        var caller = gate.caller();
        return caller.is(Role.THERAPIST)
                ? caller.asTherapist()
                : clients.find(client).orElseThrow(Problem::notFound).therapist();
    }
}
