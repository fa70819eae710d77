package org.throughline.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;

/** The servers of production, where there is a Docker engine. */
@Testcontainers(disabledWithoutDocker = true)
class OnContainersTest {

    @Container
    static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

    @Test
    void a_measure_is_kept_and_told() {
        var world = new World(KAFKA.getBootstrapServers(), MONGO.getConnectionString());
        world.start();
        try {
            var enrolled = new ClientEnrolled(
                    new ClinicId("linden"),
                    new ClientId("c-anna"),
                    new TherapistId("t-mara"),
                    java.time.ZoneId.of("Europe/Berlin"),
                    ZonePolicy.FOLLOW,
                    List.of());
            world.tell(enrolled, 1);
            await().until(() -> world.get("t-mara.linden.THERAPIST", "/api/v1/clients/c-anna/homework")
                            .status()
                    == 200);

            var measured = world.post(
                    "c-anna.linden.CLIENT",
                    "/api/v1/clients/c-anna/measures",
                    "m-" + Instant.now(),
                    "{\"instrument\":\"PHQ_2\",\"answers\":[1,2]}");

            assertThat(measured.body().path("severity").asString()).isEqualTo("POSITIVE");
            var id = measured.body().path("measureId").asString();
            await().untilAsserted(() -> assertThat(world.toldOf(id)).containsExactly("measure.completed"));
        } finally {
            world.stop();
        }
    }
}
