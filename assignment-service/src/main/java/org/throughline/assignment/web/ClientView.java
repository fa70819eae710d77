package org.throughline.assignment.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.caseload.Client;
import org.throughline.events.ClientId;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;
import org.throughline.http.Preconditions;

/**
 * A client as the clinic sees them.
 *
 * @param displayName what the therapist knows them by; told to nobody else
 * @param zone IANA zone in which their clock is now
 * @param zonePolicy whether plans follow the device or stay at home
 * @param homeZone IANA zone in which they live
 * @param sessions the last past one and those to come, in order
 * @param dischargedAt when their care ended; absent while they are in care
 * @param etag what to send as {@code If-Match}
 */
record ClientView(
        ClientId clientId,
        String displayName,
        TherapistId therapistId,
        ZoneId zone,
        ZonePolicy zonePolicy,
        ZoneId homeZone,
        List<SessionTime> sessions,
        @Nullable Instant dischargedAt,
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
                client.dischargedAt(),
                Preconditions.etag(client.revision()));
    }
}
