package org.throughline.tracking.homework;

import java.time.ZoneId;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentEvent.AboutClient;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

/** Who treats a client, and where the client lives, as far as has been heard. */
public record Treatment(ClientRef owner, TherapistId therapist, ZoneId zone, long heard, Revision revision)
        implements Aggregate {

    ClientId id() {
        return owner.client();
    }

    static Treatment of(AboutClient event, long sequence, Revision revision) {
        return new Treatment(ClientRef.of(event), event.therapist(), event.zone(), sequence, revision);
    }
}
