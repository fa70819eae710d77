package org.throughline.assignment.caseload;

import java.time.Clock;
import java.util.Optional;
import org.throughline.events.ClientRef;

/** Somebody comes into care. */
public class EnrolClient {

    private final Clients clients;
    private final Clock clock;

    EnrolClient(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * @param requestHash tells a repeated request from another one for the same id
     * @return empty when that id is already taken by another request
     */
    public Optional<Client> enrol(ClientRef ref, Enrolment enrolment, String requestHash) {
        var known = clients.find(ref);
        if (known.isPresent()) {
            return known.filter(it -> requestHash.equals(it.requestHash()));
        }
        var now = clock.instant();
        clients.record(Client.enrol(ref, enrolment, requestHash, now), now);
        return clients.find(ref);
    }
}
