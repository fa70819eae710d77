package org.throughline.assignment.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.TherapistId;

/** All clients that this service knows. */
public interface Clients {

    Optional<Client> find(ClientRef ref);

    /** A therapist's caseload, by client id. */
    List<Client> treatedBy(ClinicId clinic, TherapistId therapist);

    /** Everybody in care of a clinic, by client id. */
    List<Client> of(ClinicId clinic);

    /** @throws org.throughline.events.StaleAggregate when somebody else wrote first */
    void record(Decided<Client> decided, Instant at);
}
