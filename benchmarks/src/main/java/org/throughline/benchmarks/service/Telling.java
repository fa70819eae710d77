package org.throughline.benchmarks.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.Envelope;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.HomeworkType;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Topic;

/** Something that is told of a client's homework, and when. */
public record Telling(Topic topic, HomeworkEvent event, long sequence, Instant at) {

    private static final Instant FIRST_DUE = Instant.parse("2026-01-05T12:00:00Z");

    /** What was due on that day was given a week before, begun, and not recorded. */
    public static List<Telling> ofDay(int client, int day) {
        var due = FIRST_DUE.plus(Duration.ofDays(day));
        var given = due.minus(Duration.ofDays(7));
        var begun = due.minus(Duration.ofHours(1));
        var slot = Slot.ofDay(client, day, due);
        var began = slot.begin(begun);
        return List.of(
                new Telling(Topic.ASSIGNMENTS, assigned(slot, given), 1, given),
                new Telling(Topic.OUTCOMES, began.events().getFirst(), 1, begun),
                new Telling(Topic.OUTCOMES, began.state().miss(due).events().getFirst(), 2, due));
    }

    public Envelope envelope() {
        return Envelope.of(event, topic.writer(), sequence, at, null);
    }

    public Fact fact() {
        return Fact.of(event, topic.writer(), sequence, at);
    }

    private static HomeworkAssigned assigned(Slot slot, Instant given) {
        return new HomeworkAssigned(
                slot.clinic(),
                slot.client(),
                slot.assignment(),
                slot.id(),
                SlotKey.of(slot.windows().dueDate(), 1),
                new TherapistId("t-mara"),
                HomeworkType.JOURNALING,
                new TemplateId("journaling-free"),
                1,
                slot.windows(),
                false,
                false,
                null,
                null,
                null,
                given,
                null);
    }
}
