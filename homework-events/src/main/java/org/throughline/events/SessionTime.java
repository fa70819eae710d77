package org.throughline.events;

import java.time.Instant;

/** One therapy session, {@code [startsAt, endsAt)}. */
public record SessionTime(Instant startsAt, Instant endsAt) {

    public SessionTime {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a session must end after it starts");
        }
    }
}
