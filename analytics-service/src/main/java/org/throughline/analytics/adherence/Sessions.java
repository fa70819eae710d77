package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SessionTime;

/**
 * Where the client stands between sessions; a brief asked for during one is frozen at its start.
 *
 * @param frozenAt start of the session under way, else the moment of asking
 * @param previousEnd when the session before ended
 */
record Sessions(
        Instant frozenAt,
        boolean underWay,
        @Nullable Instant previousEnd,
        @Nullable Instant next) {

    static Sessions of(ClientFacts facts, Instant asked) {
        var all = facts.sessionsKnownBy(asked);
        var current = all.stream()
                .filter(it -> !it.startsAt().isAfter(asked) && it.endsAt().isAfter(asked))
                .findFirst();
        var frozenAt = current.map(SessionTime::startsAt).orElse(asked);
        return new Sessions(
                frozenAt,
                current.isPresent(),
                previousEnd(all, frozenAt).orElse(null),
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
        return previousEnd == null || slot.windows().graceUntil().isAfter(previousEnd);
    }

    private static Optional<Instant> previousEnd(List<SessionTime> all, Instant before) {
        return all.stream()
                .map(SessionTime::endsAt)
                .filter(it -> !it.isAfter(before))
                .max(Comparator.naturalOrder());
    }
}
