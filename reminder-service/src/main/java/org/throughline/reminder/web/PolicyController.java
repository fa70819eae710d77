package org.throughline.reminder.web;

import static org.throughline.access.Role.CLINIC_ADMIN;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.http.Preconditions;
import org.throughline.reminder.preferences.ReminderPolicies;
import org.throughline.reminder.preferences.ReminderPolicy;

/** What a clinic wants of its reminders. */
@RestController
@RequestMapping("/api/v1/reminder-policy")
class PolicyController {

    private final Gate gate;
    private final ReminderPolicies policies;

    PolicyController(Gate gate, ReminderPolicies policies) {
        this.gate = gate;
        this.policies = policies;
    }

    /**
     * What the clinic of the caller wants of its reminders, and beside it what holds where it said nothing. For admins;
     * 404 "not-found" for everybody else.
     *
     * @return the policy, with an ETag for the next change
     */
    @GetMapping
    ResponseEntity<PolicyView> policy() {
        return answer(policies.latest(gate.anyOf(CLINIC_ADMIN)));
    }

    /**
     * Replaces the policy; what is left out is as everywhere. Quiet hours, intensity and language hold for clients who
     * never said anything themselves; maxPerDay holds for all, whatever they said. It is obeyed from the next look on,
     * which every reminder gets at the moment of sending (definitions, section 6), at most two seconds later. For
     * admins. 412 "stale" when it has changed since; 422 "invalid" for an unknown language or a number beyond 1 to 3;
     * 428 "if-match-required" without the ETag.
     *
     * @param ifMatch the ETag last seen
     * @return the policy as it is now, with its new ETag
     */
    @PutMapping
    ResponseEntity<PolicyView> write(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PolicyBody body) {
        var before = policies.latest(gate.anyOf(CLINIC_ADMIN));
        Preconditions.require(ifMatch, before.revision());
        return answer(policies.record(body.instead(before)));
    }

    private static ResponseEntity<PolicyView> answer(ReminderPolicy policy) {
        return ResponseEntity.ok().eTag(Preconditions.etag(policy.revision())).body(PolicyView.of(policy));
    }
}
