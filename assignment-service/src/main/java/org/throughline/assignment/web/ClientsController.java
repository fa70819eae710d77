package org.throughline.assignment.web;

import static org.throughline.access.Role.CLIENT;
import static org.throughline.access.Role.CLINIC_ADMIN;
import static org.throughline.access.Role.INTEGRATION;
import static org.throughline.access.Role.SUPERVISOR;
import static org.throughline.access.Role.THERAPIST;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.caseload.ChangeClient;
import org.throughline.assignment.caseload.Client;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.EnrolClient;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;
import org.throughline.http.Cursor;
import org.throughline.http.FieldProblem;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Page;
import org.throughline.http.Preconditions;
import org.throughline.http.Problem;

/** Who is in whose care, over HTTP. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientsController {

    private static final int MOST_SESSIONS = 100;

    private final Gate gate;
    private final Clients clients;
    private final EnrolClient enrolClient;
    private final ChangeClient changeClient;

    ClientsController(Gate gate, Clients clients, EnrolClient enrolClient, ChangeClient changeClient) {
        this.gate = gate;
        this.clients = clients;
        this.enrolClient = enrolClient;
        this.changeClient = changeClient;
    }

    /**
     * Takes a client into care. A therapist enrols into their own caseload; admins and integrations into anybody's.
     * 409 {@code client-exists} when the pseudonym is taken, 422 {@code invalid} when a field is wrong.
     *
     * @param header names what the request makes: sent again with the same body it answers the same, with another body 422
     *     {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClientView> enrol(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String header,
            @Valid @RequestBody EnrolRequest request) {
        var clinic = gate.anyOf(THERAPIST, SUPERVISOR, CLINIC_ADMIN, INTEGRATION);
        requireOwnCaseload(request);
        var key = IdempotencyKey.of(header);
        var asked = request.clientId();
        var id = asked == null ? new ClientId(key.idWithin(clinic + "/clients")) : asked;
        var client = enrolClient
                .enrol(new ClientRef(clinic, id), request.enrolment(), RequestHash.of(key, request))
                .orElseThrow(() -> header == null
                        ? Problem.conflict("client-exists", "Somebody of this id is in care already.")
                        : IdempotencyKey.reused());
        return ResponseEntity.created(URI.create("/api/v1/clients/" + id))
                .eTag(Preconditions.etag(client.revision()))
                .body(ClientView.of(client));
    }

    private void requireOwnCaseload(EnrolRequest request) {
        var caller = gate.caller();
        var anybodys = caller.is(SUPERVISOR) || caller.is(CLINIC_ADMIN) || caller.is(INTEGRATION);
        if (!anybodys && !caller.person().equals(request.therapistId().value())) {
            throw Problem.invalid(List.of(new FieldProblem(
                    "/therapistId", "not-you", "Enrol into your own caseload, or ask an admin of the clinic.")));
        }
    }

    /**
     * Lists clients by id who are in care: a therapist's own caseload, or everybody for a supervisor or admin.
     *
     * @param therapistId only those whom this therapist treats
     * @param name only those whose name holds these letters, large or small; at most 80
     * @param discharged those instead whose care has ended
     * @param cursor {@code next} of the page before; 400 when it belongs to another list
     * @param limit 1 to 200, 50 where absent
     */
    @GetMapping
    Page<ClientView> caseload(
            @RequestParam(required = false) @Nullable TherapistId therapistId,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "false") boolean discharged,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var clinic = gate.anyOf(THERAPIST, SUPERVISOR, CLINIC_ADMIN);
        var caller = gate.caller();
        var all = caller.is(SUPERVISOR) || caller.is(CLINIC_ADMIN);
        var size = Page.limit(limit);
        var sought = new Sought(therapistId, name, discharged);
        var scope = clinic + "/" + caller.person() + "/clients" + sought.scope();
        var after = Cursor.read(scope, cursor).orElse("");
        var found = (all ? clients.of(clinic) : clients.treatedBy(clinic, caller.asTherapist()))
                .stream()
                        .filter(it -> it.ref().client().value().compareTo(after) > 0)
                        .filter(sought::matches)
                        .limit(size + 1L)
                        .toList();
        return Page.of(
                found, size, ClientView::of, scope, it -> it.ref().client().value());
    }

    /** Shows one client; 404 when there is none that the caller may know of. */
    @GetMapping("/{clientId}")
    ResponseEntity<ClientView> client(@PathVariable ClientId clientId) {
        return ok(found(gate.read(clientId)));
    }

    /**
     * Changes name, therapist, home zone or zone policy; running plans follow (definitions, section 5). 409
     * {@code discharged} when their care has ended, 422 {@code invalid} when a field is wrong.
     *
     * @param ifMatch the {@code ETag} of what the caller last saw
     */
    @PatchMapping("/{clientId}")
    ResponseEntity<ClientView> changeClient(
            @PathVariable ClientId clientId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClientPatch patch) {
        var client = gate.administer(clientId);
        Preconditions.require(ifMatch, found(client).revision());
        return ok(Told.by(() -> changeClient.change(client, patch.change())));
    }

    /**
     * Says which sessions are to come, at most 100; those that have begun stay. Homework that is due at a session
     * moves with it (definitions, section 2.3). 409 {@code discharged} when their care has ended, 422 {@code invalid}
     * beyond 100.
     *
     * @param ifMatch the {@code ETag} of what the caller last saw
     */
    @PutMapping("/{clientId}/sessions")
    ResponseEntity<ClientView> meet(
            @PathVariable ClientId clientId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody List<SessionTime> sessions) {
        var client = gate.administer(clientId);
        if (sessions.size() > MOST_SESSIONS) {
            throw Problem.invalid(
                    List.of(new FieldProblem("", "too-many", "Give at most " + MOST_SESSIONS + " sessions.")));
        }
        Preconditions.require(ifMatch, found(client).revision());
        return ok(Told.by(() -> changeClient.meet(client, sessions)));
    }

    /**
     * The client's clock shows another zone: plans follow or stay, as their zone policy says (definitions, section 5).
     * 422 {@code invalid} when that is no IANA zone.
     */
    @PostMapping("/{clientId}/travel")
    ResponseEntity<ClientView> travel(@PathVariable ClientId clientId, @RequestBody TravelRequest request) {
        var client = gate.caller().is(CLIENT) ? gate.actAs(clientId) : gate.treat(clientId);
        return ok(Told.by(() -> changeClient.travel(client, request.there())));
    }

    private Client found(ClientRef client) {
        return clients.find(client).orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<ClientView> ok(Client client) {
        return ResponseEntity.ok().eTag(Preconditions.etag(client.revision())).body(ClientView.of(client));
    }
}
