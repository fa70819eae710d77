package org.throughline.assignment.plans;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.throughline.events.SessionTime;

/** Until when late work is received: definitions, section 2.3. */
public final class LateWindow {

    static final int DAYS_AT_MOST = 14;

    private LateWindow() {}

    /**
     * End of the first session that starts at or after {@code graceUntil}, at most 14 calendar days after
     * {@code due}, never before {@code graceUntil}.
     */
    public static Instant of(ZonedDateTime due, Instant graceUntil, List<SessionTime> sessions) {
        var until = due.plusDays(DAYS_AT_MOST).toInstant();
        for (var session : sessions) {
            if (!session.startsAt().isBefore(graceUntil) && session.endsAt().isBefore(until)) {
                until = session.endsAt();
            }
        }
        return until.isBefore(graceUntil) ? graceUntil : until;
    }
}
