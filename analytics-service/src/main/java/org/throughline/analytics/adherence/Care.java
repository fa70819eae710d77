package org.throughline.analytics.adherence;

import java.time.ZoneId;
import java.util.List;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentEvent.ClientDischarged;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;

/** Who treats a client, where the client lives, when the sessions are; and whether that is over. */
public record Care(TherapistId therapist, ZoneId zone, List<SessionTime> sessions, boolean over) {

    static Care of(AssignmentEvent.AboutClient event) {
        return new Care(
                event.therapist(), event.zone(), List.copyOf(event.sessions()), event instanceof ClientDischarged);
    }
}
