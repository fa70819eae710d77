package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SessionTime;

/**
 * Where the client stands between sessions; a brief asked for during one is frozen at its start.
 *
 * @param frozenAt start of the session under way, else the moment of asking
 * @param previous the session before
 * @param next when the next one begins, as was known at {@code frozenAt}
 */
record Sessions(
        Instant frozenAt,
        boolean underWay,
        @Nullable SessionTime previous,
        @Nullable Instant next) {

    static Sessions of(ClientFacts facts, Instant asked) {
        var current = facts.sessionsKnownBy(asked).stream()
                .filter(it -> !it.startsAt().isAfter(asked) && it.endsAt().isAfter(asked))
                .findFirst();
        var frozenAt = current.map(SessionTime::startsAt).orElse(asked);
        var all = facts.sessionsKnownBy(frozenAt);
        return new Sessions(
                frozenAt,
                current.isPresent(),
                all.stream()
                        .filter(it -> !it.endsAt().isAfter(frozenAt))
                        .max(Comparator.comparing(SessionTime::endsAt))
                        .orElse(null),
                all.stream()
                        .map(SessionTime::startsAt)
                        .filter(it -> it.isAfter(frozenAt))
                        .findFirst()
                        .orElse(null));
    }

    /** Over or recorded, and not yet spoken about: it came to its end, or was worked on, after the last session. */
    boolean sinceLast(Slot slot, Instant asOf) {
        var told = slot.overBy(asOf) || slot.state().recorded();
        if (!told || slot.state().outside()) {
            return false;
        }
        return previous == null || slot.windows().graceUntil().isAfter(previous.endsAt());
    }

    @Nullable
    Instant previousEnd() {
        return previous == null ? null : previous.endsAt();
    }

    /** Before even the session before began. */
    boolean beforeLast(Instant moment) {
        return previous != null && moment.isBefore(previous.startsAt());
    }
}
