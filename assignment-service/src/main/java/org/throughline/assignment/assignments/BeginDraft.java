package org.throughline.assignment.assignments;

import java.time.Clock;
import java.util.Optional;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

/** A therapist begins to write an assignment. */
public class BeginDraft {

    private static final int MOST = 50;

    private final Drafts drafts;
    private final Clients clients;
    private final Clock clock;

    BeginDraft(Drafts drafts, Clients clients, Clock clock) {
        this.drafts = drafts;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * @param requestHash tells a repeated request from another one for the same id
     * @return empty when that id is already taken by another request, or its draft is no longer open
     * @throws org.throughline.assignment.caseload.Discharged when the client's care has ended
     * @throws TooManyDrafts when 50 are open
     */
    public Optional<Draft> begin(
            ClientRef ref, AssignmentId id, TherapistId therapist, Prescription asked, String requestHash) {
        var known = drafts.find(ref, id);
        if (known.isPresent()) {
            return known.filter(it -> it.isOpen() && it.requestHash().equals(requestHash));
        }
        clients.find(ref).orElseThrow(UnknownClient::new).requireInCare();
        if (drafts.openOf(ref).size() >= MOST) {
            throw new TooManyDrafts();
        }
        var now = clock.instant();
        drafts.record(Decided.nothing(new Draft(id, ref, therapist, asked, now, requestHash, Revision.NEW)), now);
        return drafts.find(ref, id);
    }
}
