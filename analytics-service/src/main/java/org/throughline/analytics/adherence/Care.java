package org.throughline.analytics.adherence;

import java.time.ZoneId;
import java.util.List;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.SessionTime;
import org.throughline.events.TherapistId;

/** Who treats a client, where the client lives, when the sessions are. */
public record Care(TherapistId therapist, ZoneId zone, List<SessionTime> sessions) {

    static Care of(AssignmentEvent.AboutClient event) {
        return new Care(event.therapist(), event.zone(), List.copyOf(event.sessions()));
    }
}
