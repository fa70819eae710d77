package org.throughline.benchmarks.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.Shape;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.Revision;
import org.throughline.events.Windows;

/** A slot of homework with about as much in it as a real one: it is begun again and again, or missed once. */
public record Slot(
        ClinicId clinic,
        ClientId client,
        OccurrenceId id,
        AssignmentId assignment,
        String template,
        Windows windows,
        @Nullable Instant due,
        int begun,
        Revision revision)
        implements Aggregate {

    public static final Shape<Slot> SHAPE = new Shape<>("slots", Slot.class, Slot::key, Slot::client, Slot::due);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int SLOTS_PER_CLIENT = 10;

    /** The {@code n}th of a series. */
    public static Slot of(String series, int n, Instant due, boolean armed) {
        return new Slot(
                new ClinicId("linden"),
                new ClientId("c-" + n / SLOTS_PER_CLIENT),
                new OccurrenceId("%s-%08d-4c1e-9b7a-5d2f".formatted(series, n)),
                new AssignmentId("a-%s-%08d".formatted(series, n / SLOTS_PER_CLIENT)),
                "relaxation-slow-breathing",
                new Windows(
                        due.minus(Duration.ofHours(12)),
                        due.minus(Duration.ofHours(4)),
                        due,
                        due.plus(Duration.ofHours(72)),
                        LocalDate.ofInstant(due, ZONE),
                        ZONE,
                        null),
                armed ? due : null,
                0,
                Revision.NEW);
    }

    /** What the {@code client}th client has to do on that day, of one assignment that lasts. */
    public static Slot ofDay(int client, int day, Instant due) {
        var slot = of("day-%05d".formatted(day), client * SLOTS_PER_CLIENT, due, false);
        return new Slot(
                slot.clinic,
                slot.client,
                slot.id,
                new AssignmentId("a-" + client),
                slot.template,
                slot.windows,
                null,
                0,
                Revision.NEW);
    }

    public String key() {
        return new ClientRef(clinic, client).documentId(id);
    }

    public Decided<Slot> begin(Instant now) {
        return Decided.of(with(due, begun + 1, revision), new HomeworkStarted(clinic, client, assignment, id, now));
    }

    public Decided<Slot> miss(Instant now) {
        var until = windows.graceUntil();
        return Decided.of(
                with(null, begun, revision), new HomeworkMissed(clinic, client, assignment, id, until, now, true));
    }

    /** As it stands after a write that told {@code events}. */
    public Slot written(int events) {
        return with(due, begun, revision.next(events));
    }

    private Slot with(@Nullable Instant due, int begun, Revision revision) {
        return new Slot(clinic, client, id, assignment, template, windows, due, begun, revision);
    }
}
