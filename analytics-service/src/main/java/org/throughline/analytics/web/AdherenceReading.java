package org.throughline.analytics.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.access.Role;
import org.throughline.analytics.adherence.ClientAdherence;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Clients;
import org.throughline.analytics.adherence.ClinicAdherence;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;
import org.throughline.http.Problem;

/** Figures of a client, of a caseload and of a clinic. */
@RestController
class AdherenceReading {

    private final Gate gate;
    private final Clients clients;
    private final Questions questions;

    AdherenceReading(Gate gate, Clients clients, Questions questions) {
        this.gate = gate;
        this.clients = clients;
        this.questions = questions;
    }

    @GetMapping("/api/v1/clients/{clientId}/adherence")
    ClientAdherence ofClient(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam @Nullable Instant asOf) {
        var client = gate.read(clientId);
        var facts = clients.find(client).orElseGet(() -> ClientFacts.none(client));
        return ClientAdherence.of(facts, questions.ask(from, to, asOf));
    }

    @GetMapping("/api/v1/therapists/{therapistId}/adherence")
    ClinicAdherence ofTherapist(
            @PathVariable TherapistId therapistId,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam @Nullable Instant asOf) {
        var clinic = gate.caseloadOf(therapistId);
        return ClinicAdherence.of(clients.ofTherapist(clinic, therapistId), questions.ask(from, to, asOf));
    }

    @GetMapping("/api/v1/clinics/{clinicId}/adherence")
    ClinicAdherence ofClinic(
            @PathVariable ClinicId clinicId,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam @Nullable Instant asOf) {
        var clinic = gate.anyOf(Role.SUPERVISOR, Role.CLINIC_ADMIN, Role.INTEGRATION);
        if (!clinic.equals(clinicId)) {
            throw Problem.notFound();
        }
        return ClinicAdherence.of(clients.ofClinic(clinic), questions.ask(from, to, asOf));
    }
}
