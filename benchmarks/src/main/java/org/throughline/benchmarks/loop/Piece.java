package org.throughline.benchmarks.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.RecordId;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Windows;

/** A piece of homework that is open now, given out once, of a client who has a few of them. */
record Piece(ClientRef client, AssignmentId assignment, OccurrenceId occurrence) {

    static final int PER_CLIENT = 5;

    private static final ClinicId CLINIC = new ClinicId("linden");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Neighbours belong to different clients. */
    static List<Piece> several(String series, int count) {
        var clients = Math.ceilDiv(count, PER_CLIENT);
        return IntStream.range(0, count)
                .mapToObj(it -> of(series, it, it % clients))
                .toList();
    }

    /** The {@code n}th of a series. */
    static Piece of(String series, int n, int client) {
        var name = series + "-" + n;
        return new Piece(
                // Whom the local identity provider knows without having been told.
                new ClientRef(CLINIC, new ClientId("sim-linden-c-" + series + Integer.toString(client, 36))),
                new AssignmentId("a-" + name),
                new OccurrenceId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString()));
    }

    HomeworkAssigned assigned(Instant now) {
        var due = now.plus(Duration.ofHours(8));
        var windows = new Windows(
                now.minus(Duration.ofHours(1)),
                due,
                due.plus(Duration.ofHours(4)),
                due.plus(Duration.ofHours(76)),
                Windows.dueDateOf(due, ZONE),
                ZONE,
                null);
        return new HomeworkAssigned(
                client.clinic(),
                client.client(),
                assignment,
                occurrence,
                SlotKey.of(windows.dueDate(), 1),
                new TherapistId("t-mara"),
                HomeworkType.RELAXATION,
                new TemplateId("relaxation-slow-breathing"),
                1,
                windows,
                false,
                false,
                null,
                null,
                null,
                now,
                null);
    }

    /** As a side tells it that does without our services. */
    HomeworkCompleted completed(Instant now) {
        return new HomeworkCompleted(
                client.clinic(),
                client.client(),
                assignment,
                occurrence,
                new RecordId(occurrence.value()),
                1,
                Outcome.COMPLETED,
                null,
                false,
                false,
                now,
                now,
                now,
                true,
                Map.of(),
                null);
    }
}
