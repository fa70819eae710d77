package org.throughline.portal.clinic.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as assignment-service tells it.
 *
 * @param zone where they are now
 * @param homeZone where they live
 */
record Told(
        String clientId,
        String displayName,
        String therapistId,
        ZoneId zone,
        String zonePolicy,
        ZoneId homeZone,
        List<Session> sessions) {

    /** When they meet. */
    record Session(Instant startsAt, Instant endsAt) {}

    /** Some of them. */
    record Some(List<Told> items, @Nullable String next) {}

    List<Session> toCome(Instant now) {
        return sessions.stream().filter(it -> it.startsAt().isAfter(now)).toList();
    }
}
