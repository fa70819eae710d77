package org.throughline.assignment.web;

import static org.throughline.access.Role.CLINIC_ADMIN;
import static org.throughline.access.Role.SUPERVISOR;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.staff.Roster;
import org.throughline.assignment.staff.Rosters;
import org.throughline.http.Preconditions;

/** Who works in a clinic, over HTTP. */
@RestController
@RequestMapping("/api/v1/roster")
class RosterController {

    private final Gate gate;
    private final Rosters rosters;
    private final Clients clients;

    RosterController(Gate gate, Rosters rosters, Clients clients) {
        this.gate = gate;
        this.rosters = rosters;
        this.clients = clients;
    }

    /**
     * Shows the therapists of the caller's clinic, who are those with a name and those with clients, how many clients
     * each has in care, and the teams. For supervisors and admins. The roster gives nobody access: roles come with the token,
     * and who treats whom stands with each client.
     */
    @GetMapping
    ResponseEntity<RosterView> roster() {
        return ok(rosters.of(gate.anyOf(SUPERVISOR, CLINIC_ADMIN)));
    }

    /**
     * Writes names and teams anew, as a whole: what the body leaves out is no longer in it. For admins. 412
     * {@code stale} when somebody else wrote first, 422 {@code invalid} when a field is wrong, when two teams are called
     * the same or two names given to one therapist, and beyond 500 names, 100 teams, or 200 people in a team.
     *
     * @param ifMatch the {@code ETag} of what the caller last saw
     */
    @PutMapping
    ResponseEntity<RosterView> write(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RosterBody body) {
        var before = rosters.of(gate.anyOf(CLINIC_ADMIN));
        Preconditions.require(ifMatch, before.revision());
        return ok(rosters.record(body.insteadOf(before)));
    }

    private ResponseEntity<RosterView> ok(Roster roster) {
        return ResponseEntity.ok()
                .eTag(Preconditions.etag(roster.revision()))
                .body(RosterView.of(roster, clients.of(roster.clinic())));
    }
}
