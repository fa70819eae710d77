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

    /**
     * What a therapist reads in a minute before a session: what was done and what was not and why, patterns and
     * surprises, open questions, ratings (0 to 4), homework beside PHQ-9 (0 to 27) and GAD-7 (0 to 21), what was agreed
     * last time, and proposals from the last four slots. Codes and numbers only, no client's own words. Asked for at any
     * moment of a session it is frozen as of the session's start and stays so; newerData then tells whether more
     * has become known since. Rates lie between 0 and 1, null without data; formulae by the adherence specification,
     * reliable change and recovery as NHS Talking Therapies counts them (PHQ-9 by 6 points
     * or more and below 10, GAD-7 by 4 or more and below 8). 404 "not-found" for all but
     * those who treat the client and supervisors.
     *
     * @param clientId about whom
     * @param asOf moment of asking, for instance a session's start; now where left out or still to come
     * @return the brief as of the session's start, or of the asking where no session is under way
     */
    @GetMapping("/api/v1/clients/{clientId}/brief")
    Brief brief(@PathVariable ClientId clientId, @RequestParam @Nullable Instant asOf) {
        var client = gate.treat(clientId);
        var facts = clients.find(client).orElseGet(() -> ClientFacts.none(client));
        return Brief.of(facts, questions.asOf(asOf));
    }

    /**
     * The clients of a therapist, most pressing first, each with the reasons why they need a look. Rates lie between 0
     * and 1 over everything so far, null without data. 404 "not-found" for all but the therapist, supervisors and admins
     * of the clinic.
     *
     * @param therapistId whose caseload
     * @param asOf moment of knowledge; now where left out or still to come
     * @return one row per client, none left out
     */
    @GetMapping("/api/v1/therapists/{therapistId}/caseload")
    Caseload caseload(@PathVariable TherapistId therapistId, @RequestParam @Nullable Instant asOf) {
        var clinic = gate.caseloadOf(therapistId);
        return Caseload.of(clients.ofTherapist(clinic, therapistId), questions.asOf(asOf));
    }
}
