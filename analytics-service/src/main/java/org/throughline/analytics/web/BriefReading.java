package org.throughline.analytics.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.analytics.adherence.Brief;
import org.throughline.analytics.adherence.Caseload;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Clients;
import org.throughline.events.ClientId;
import org.throughline.events.TherapistId;

/** What a therapist reads: the brief before a session, and who needs a look. */
@RestController
class BriefReading {

    private final Gate gate;
    private final Clients clients;
    private final Questions questions;

    BriefReading(Gate gate, Clients clients, Questions questions) {
        this.gate = gate;
        this.clients = clients;
        this.questions = questions;
    }

    @GetMapping("/api/v1/clients/{clientId}/brief")
    Brief brief(@PathVariable ClientId clientId, @RequestParam @Nullable Instant asOf) {
        var client = gate.treat(clientId);
        var facts = clients.find(client).orElseGet(() -> ClientFacts.none(client));
        return Brief.of(facts, questions.asOf(asOf));
    }

    @GetMapping("/api/v1/therapists/{therapistId}/caseload")
    Caseload caseload(@PathVariable TherapistId therapistId, @RequestParam @Nullable Instant asOf) {
        var clinic = gate.caseloadOf(therapistId);
        return Caseload.of(clients.ofTherapist(clinic, therapistId), questions.asOf(asOf));
    }
}
