package org.throughline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.assignment.MarasClient.MARA;
import static org.throughline.assignment.MarasClient.path;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;

/** The servers of production, where there is a Docker engine; the database is the one at {@code MONGODB_URI} if given. */
@Testcontainers(disabledWithoutDocker = true)
class OnContainersTest {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

    @Test
    void homework_is_assigned_moved_and_rolled_on() {
        try (var mongo = new MongoDBContainer("mongo:8.0")) {
            var given = Optional.ofNullable(System.getenv("MONGODB_URI"));
            var uri = given.orElseGet(() -> {
                mongo.start();
                return mongo.getConnectionString();
            });
            try (var running = new Running(Optional.of(KAFKA.getBootstrapServers()), Optional.of(uri))) {
                assignedMovedAndRolledOn(running);
            }
        }
    }

    private static void assignedMovedAndRolledOn(Running running) {
        var anna = new MarasClient(running);
        var assigned =
                anna.assign("key", "{\"kind\":\"RECURRING\",\"rrule\":\"FREQ=DAILY\",\"startsOn\":\"2026-03-23\"}");
        var third = anna.slots(assigned).body().at("/items/2/occurrenceId").asString();
        var moved = running.post(
                "%s/occurrences/%s/move".formatted(path(assigned), third), MARA, "m", "{\"date\":\"2026-03-27\"}");

        assertThat(moved.body().path("slot").asString()).isEqualTo("2026-03-25#1");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(anna.told(HomeworkAssigned.class)).hasSize(35);
            assertThat(anna.told(HomeworkRescheduled.class)).hasSize(1);
        });
        running.restart();
        running.clock.advance(Duration.ofDays(2));
        running.wake();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(anna.told(HomeworkAssigned.class)).hasSize(37));
    }
}
