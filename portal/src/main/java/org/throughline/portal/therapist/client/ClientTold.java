package org.throughline.portal.therapist.client;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client as assignment-service knows them. */
record ClientTold(String clientId, String displayName, ZoneId zone, List<Session> sessions) {

    record Session(Instant startsAt, Instant endsAt) {}

    /** One that is under way is the next one still. */
    @Nullable
    LocalDateTime nextSession(Instant now) {
        return sessions.stream()
                .filter(it -> it.endsAt().isAfter(now))
                .map(Session::startsAt)
                .min(Comparator.naturalOrder())
                .map(it -> LocalDateTime.ofInstant(it, zone))
                .orElse(null);
    }
}
