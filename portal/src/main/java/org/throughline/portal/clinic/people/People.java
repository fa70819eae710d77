package org.throughline.portal.clinic.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.staff.Roster;
import org.throughline.portal.staff.Roster.Therapist;

/**
 * A page of the clinic's clients.
 *
 * @param clients absent where they cannot be had
 * @param therapists to choose from
 * @param next where the list goes on
 */
record People(
        @Nullable List<Row> clients,
        List<Therapist> therapists,
        @Nullable String next,
        boolean namesAway) {

    /**
     * @param session the next one, in the client's local time
     * @param ended the day on which care ended; null while it goes on
     */
    record Row(
            String id,
            String name,
            String therapist,
            String zone,
            @Nullable LocalDateTime session,
            @Nullable LocalDate ended) {}

    static People of(Optional<Told.Some> clients, Optional<Roster> roster, Instant now) {
        var known = roster.orElse(Roster.UNKNOWN);
        return new People(
                clients.map(it -> it.items().stream()
                                .map(told -> row(told, known, now))
                                .toList())
                        .orElse(null),
                known.therapists(),
                clients.map(Told.Some::next).orElse(null),
                roster.isEmpty());
    }

    private static Row row(Told it, Roster roster, Instant now) {
        var session = it.toCome(now).stream()
                .findFirst()
                .map(next -> LocalDateTime.ofInstant(next.startsAt(), it.zone()))
                .orElse(null);
        return new Row(
                it.clientId(),
                it.displayName(),
                roster.nameOf(it.therapistId()),
                it.zone().getId(),
                session,
                it.ended());
    }
}
