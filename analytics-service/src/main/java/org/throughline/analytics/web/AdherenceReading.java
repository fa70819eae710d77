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
import org.throughline.analytics.adherence.CaseloadsAdherence;
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

    /**
     * How the homework of a client goes: per assignment, pooled, and as the mean over assignments, by the published
     * adherence specification (GET /api/v1/adherence-spec). Rates lie between 0 and 1 and are told with numerator and
     * denominator; without data they are null. Ratings run from 0 to 4, initiation is in hours, persistence in calendar
     * days. 400 "period" where from lies after to; 404 "not-found" for whom the caller may not know of.
     *
     * @param clientId whose
     * @param from first due date, a local date; everything so far where left out
     * @param to the due date before which the period ends; everything so far where left out
     * @param asOf moment of knowledge: only what was known by then counts, so that the answer stays the same; now where
     *     left out or still to come
     * @return the figures with asOf and the version of the formulae
     */
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

    /**
     * How homework goes in a caseload: all of it, and by type of homework, of the clients whom the therapist treats as of
     * the asking. Rates as for a client; the headline is the mean over clients. Cells of fewer than five clients, and
     * those from which they would follow, hold nothing but "suppressed": true; the rule is "Which cells are told" of the
     * adherence specification (Handbook on Statistical Disclosure Control, chapter 4). 400 "period" where from lies after
     * to; 404 "not-found" for all but the therapist, supervisors and admins of the clinic.
     *
     * @param therapistId whose caseload
     * @param from first due date, a local date; everything so far where left out
     * @param to the due date before which the period ends; everything so far where left out
     * @param asOf moment of knowledge; now where left out or still to come
     * @return the figures with asOf and the version of the formulae
     */
    @GetMapping("/api/v1/therapists/{therapistId}/adherence")
    ClinicAdherence ofTherapist(
            @PathVariable TherapistId therapistId,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam @Nullable Instant asOf) {
        var clinic = gate.caseloadOf(therapistId);
        return ClinicAdherence.ofCaseload(therapistId, clients.ofClinic(clinic), questions.ask(from, to, asOf));
    }

    /**
     * How homework goes in a clinic: all of it, and by type of homework. Rates lie between 0 and 1 and are told with
     * numerator and denominator; the headline is the mean over clients. Cells of fewer than five clients, and those from
     * which they would follow, hold nothing but "suppressed": true; the rule is "Which cells are told" of the adherence
     * specification (Handbook on Statistical Disclosure Control, chapter 4). 400 "period" where from lies after to; 404
     * "not-found" for another clinic, and for all but supervisors, admins and integrations.
     *
     * @param clinicId the caller's own clinic
     * @param from first due date, a local date; everything so far where left out
     * @param to the due date before which the period ends; everything so far where left out
     * @param asOf moment of knowledge; now where left out or still to come
     * @return the figures with asOf and the version of the formulae
     */
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

    /**
     * How homework goes in a clinic, and in each of its caseloads side by side, of the clients whom each therapist treats
     * as of the asking. Rates as for a clinic. What is suppressed is decided for all caseloads together with what the
     * figures by type tell: no cell follows from the others; the rule is "Which cells are told" of the adherence
     * specification (Handbook on Statistical Disclosure Control, chapter 4). 400 "period" where from lies after to; 404
     * "not-found" for another clinic, and for all but supervisors and admins.
     *
     * @param clinicId the caller's own clinic
     * @param from first due date, a local date; everything so far where left out
     * @param to the due date before which the period ends; everything so far where left out
     * @param asOf moment of knowledge; now where left out or still to come
     * @return the figures with asOf and the version of the formulae
     */
    @GetMapping("/api/v1/clinics/{clinicId}/caseloads/adherence")
    CaseloadsAdherence ofCaseloads(
            @PathVariable ClinicId clinicId,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam @Nullable Instant asOf) {
        var clinic = gate.anyOf(Role.SUPERVISOR, Role.CLINIC_ADMIN);
        if (!clinic.equals(clinicId)) {
            throw Problem.notFound();
        }
        return CaseloadsAdherence.of(clients.ofClinic(clinic), questions.ask(from, to, asOf));
    }
}
