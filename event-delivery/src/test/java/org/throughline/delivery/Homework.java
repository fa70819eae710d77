package org.throughline.delivery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.Rating;
import org.throughline.events.Revision;
import org.throughline.events.SlotKey;

/** An aggregate that has a field of every kind that services store. */
record Homework(
        ClinicId clinic,
        ClientId client,
        OccurrenceId id,
        SlotKey slot,
        @Nullable Instant due,
        Kinds kinds,
        int starts,
        Revision revision)
        implements Aggregate {

    static final Instant NINE = Instant.parse("2026-03-29T07:00:00.123Z");

    static final Shape<Homework> SHAPE =
            new Shape<>("homework", Homework.class, it -> it.ref().documentId(it.id), Homework::client, Homework::due);

    static Homework open(String id) {
        return of("linden", "c-anna", id);
    }

    static Homework of(String clinic, String client, String id) {
        return new Homework(
                new ClinicId(clinic),
                new ClientId(client),
                new OccurrenceId(id),
                new SlotKey("2026-03-29#1"),
                NINE,
                Kinds.SOME,
                0,
                Revision.NEW);
    }

    ClientRef ref() {
        return new ClientRef(clinic, client);
    }

    String key() {
        return ref().documentId(id);
    }

    Decided<Homework> started() {
        return started(1);
    }

    Decided<Homework> started(int times) {
        var event = new HomeworkStarted(clinic, client, new AssignmentId("a-1"), id, NINE);
        return new Decided<>(
                new Homework(clinic, client, id, slot, due, kinds, starts + times, revision),
                java.util.Collections.nCopies(times, event));
    }

    Homework due(@Nullable Instant due) {
        return new Homework(clinic, client, id, slot, due, kinds, starts, revision);
    }

    /** Values of many types. */
    record Kinds(
            LocalDate date,
            LocalTime time,
            LocalDateTime both,
            ZoneId zone,
            Duration duration,
            Set<DayOfWeek> days,
            Map<Rating, Integer> ratings,
            Map<String, Object> answers,
            List<ClientId> clients,
            @Nullable Double fraction,
            @Nullable ClientId nobody) {

        static final Kinds SOME = new Kinds(
                LocalDate.parse("2026-03-29"),
                LocalTime.parse("18:00"),
                LocalDateTime.parse("2026-03-29T02:30"),
                ZoneId.of("Australia/Sydney"),
                Duration.ofMinutes(12),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Map.of(Rating.MASTERY, 3),
                Map.of("item.1", List.of("a", "b"), "plain", 2),
                List.of(new ClientId("c-ben"), new ClientId("0123456789abcdef01234567")),
                null,
                null);
    }
}
