package org.throughline.portal.clinic.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.staff.Roster;
import org.throughline.portal.staff.Roster.Therapist;

/**
 * One client, as the clinic keeps them.
 *
 * @param sessions those to come, in the client's local time
 * @param therapists to choose from; the present one always among them
 * @param ended the day on which care ended; null while it goes on
 * @param etag of what is shown
 */
record PersonPage(
        Told told,
        List<Row> sessions,
        List<Therapist> therapists,
        @Nullable LocalDate ended,
        String etag) {

    /** @param startsAt names it when it is taken out */
    record Row(LocalDateTime at, long minutes, Instant startsAt) {}

    static PersonPage of(Told told, Roster roster, String etag, Instant now) {
        var present = roster.known(told.therapistId());
        var others = roster.therapists().stream().filter(it -> !it.equals(present));
        return new PersonPage(
                told,
                told.toCome(now).stream()
                        .map(it -> new Row(
                                LocalDateTime.ofInstant(it.startsAt(), told.zone()),
                                Duration.between(it.startsAt(), it.endsAt()).toMinutes(),
                                it.startsAt()))
                        .toList(),
                Stream.concat(Stream.of(present), others).toList(),
                told.ended(),
                etag);
    }
}
