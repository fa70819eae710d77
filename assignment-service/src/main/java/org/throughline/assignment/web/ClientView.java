package org.throughline.assignment.web;

import java.time.ZoneId;
import java.util.List;
import org.throughline.assignment.caseload.Client;
import org.throughline.events.ClientId;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;
import org.throughline.http.Preconditions;

/** A client as the clinic sees them. */
record ClientView(
        ClientId clientId,
        String displayName,
        TherapistId therapistId,
        ZoneId zone,
        ZonePolicy zonePolicy,
        ZoneId homeZone,
        List<SessionTime> sessions,
        String etag) {

    static ClientView of(Client client) {
        return new ClientView(
                client.ref().client(),
                client.displayName(),
                client.therapist(),
                client.zone(),
                client.zonePolicy(),
                client.homeZone(),
                client.sessions(),
                Preconditions.etag(client.revision()));
    }
}
