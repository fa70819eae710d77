package org.throughline.benchmarks.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.throughline.benchmarks.service.Fact;
import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Slot;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.HomeworkType;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Topic;

/** Days of a clinic: each day each client is given something, begins it, and is found not to have recorded it. */
record History(String kafka, int events) {

    private static final int EVENTS_A_DAY = 3;
    private static final int DAYS = 60;
    private static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");

    static History of(String kafka, int atLeast) {
        var aDay = EVENTS_A_DAY * DAYS;
        return new History(kafka, Math.ceilDiv(atLeast, aDay) * aDay);
    }

    int clients() {
        return events / EVENTS_A_DAY / DAYS;
    }

    /** Day by day, as it would have been told. */
    void tell() {
        try (var producer = Producers.connect(kafka)) {
            for (int day = 0; day < DAYS; day++) {
                for (int client = 0; client < clients(); client++) {
                    tell(producer, client, day);
                }
            }
            producer.flush();
        }
    }

    private static void tell(KafkaProducer<byte[], byte[]> producer, int client, int day) {
        var due = BEGIN.plus(Duration.ofDays(day));
        var slot = Slot.ofDay(client, day, due);
        send(producer, Topic.ASSIGNMENTS, assigned(slot), 1, due.minus(Duration.ofDays(7)));
        var began = slot.begin(due.minus(Duration.ofHours(1)));
        send(producer, Topic.OUTCOMES, began.events().getFirst(), 1, due.minus(Duration.ofHours(1)));
        send(producer, Topic.OUTCOMES, began.state().miss(due).events().getFirst(), 2, due);
    }

    private static HomeworkAssigned assigned(Slot slot) {
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
                slot.windows().graceUntil().minus(Duration.ofDays(7)),
                null);
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, Topic topic, HomeworkEvent event, long sequence, Instant at) {
        var _ = producer.send(Fact.of(event, topic.writer(), sequence, at).on(topic.topicName()));
    }
}
