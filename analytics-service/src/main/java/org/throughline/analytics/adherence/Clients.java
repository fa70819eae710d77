package org.throughline.analytics.adherence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;

/** What is known of all clients. */
public interface Clients {

    Optional<ClientFacts> find(ClientRef client);

    List<ClientFacts> ofClinic(ClinicId clinic);

    List<ClientFacts> ofTherapist(ClinicId clinic, TherapistId therapist);

    /**
     * Takes something into the facts of several clients, each in one guarded write; a change may be applied again when
     * somebody else wrote first.
     *
     * @return the facts of each of them afterwards
     */
    Collection<ClientFacts> change(Map<ClientRef, UnaryOperator<ClientFacts>> changes);
}
