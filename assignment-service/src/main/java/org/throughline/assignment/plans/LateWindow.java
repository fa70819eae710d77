package org.throughline.assignment.plans;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.throughline.events.SessionTime;

/** Until when late work is received: definitions, section 2.3. */
public final class LateWindow {

    private static final int DAYS_AT_MOST = 14;

    private LateWindow() {}

    /**
     * End of the first session that starts at or after {@code graceUntil}, at most 14 calendar days after
     * {@code dueAt}, never before {@code graceUntil}.
     */
    public static Instant of(Instant dueAt, Instant graceUntil, ZoneId zone, List<SessionTime> sessions) {
        var atMost = dueAt.atZone(zone).plusDays(DAYS_AT_MOST).toInstant();
        var discussed = sessions.stream()
                .filter(it -> !it.startsAt().isBefore(graceUntil))
                .map(SessionTime::endsAt)
                .min(Instant::compareTo)
                .orElse(atMost);
        var until = discussed.isBefore(atMost) ? discussed : atMost;
        return until.isBefore(graceUntil) ? graceUntil : until;
    }
}
