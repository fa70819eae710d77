package org.throughline.portal.clinic.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as assignment-service tells it.
 *
 * @param zone where they are now
 * @param homeZone where they live
 * @param dischargedAt when their care ended; null while they are in care
 */
record Told(
        String clientId,
        String displayName,
        String therapistId,
        ZoneId zone,
        String zonePolicy,
        ZoneId homeZone,
        List<Session> sessions,
        @Nullable Instant dischargedAt) {

    /** When they meet. */
    record Session(Instant startsAt, Instant endsAt) {}

    /** Some of them. */
    record Some(List<Told> items, @Nullable String next) {}

    /** The client's day on which care ended; null while it goes on. */
    @Nullable
    LocalDate ended() {
        return dischargedAt == null ? null : LocalDate.ofInstant(dischargedAt, zone);
    }

    List<Session> toCome(Instant now) {
        return sessions.stream().filter(it -> it.startsAt().isAfter(now)).toList();
    }
}
