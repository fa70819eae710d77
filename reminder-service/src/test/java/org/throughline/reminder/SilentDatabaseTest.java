package org.throughline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.reminder.nudges.Homework.ANNA;
import static org.throughline.reminder.nudges.Homework.MONDAY_NOON;
import static org.throughline.reminder.nudges.Homework.assigned;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.completed;
import static org.throughline.reminder.nudges.Homework.slotOf;

import com.mongodb.ConnectionString;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.Channel;
import org.throughline.events.ReminderStep;
import org.throughline.events.TherapistId;
import org.throughline.events.Topic;
import org.throughline.events.ZonePolicy;
import org.throughline.reminder.nudges.Homework;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.ReminderState;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.SettableClock;

/** A database that can be reached and says nothing. */
class SilentDatabaseTest {

    private static final String TUESDAY = "2026-03-24";
    /** A second, and some for a busy machine. */
    private static final Duration SOON_ENOUGH = Duration.ofMillis(1_500);

    @Test
    void callers_are_told_within_a_second_and_events_and_timers_wait() throws Exception {
        try (var servers = new EmbeddedServers();
                var wire = wireTo(servers.mongoUri());
                var surroundings = new Surroundings(new SettableClock(MONDAY_NOON), servers.brokers(), wire.uri());
                var http = HttpClient.newHttpClient();
                var service = surroundings.service()) {
            surroundings.say(new AssignmentEvent.ClientEnrolled(
                    ANNA.clinic(),
                    ANNA.client(),
                    new TherapistId("t-mara"),
                    Homework.BERLIN,
                    ZonePolicy.FOLLOW,
                    List.of()));
            surroundings.say(assigned(TUESDAY, "10:00"));
            soon().until(() -> state(service).isPresent());
            assertThat(ledger(http, surroundings, service).statusCode()).isEqualTo(200);

            wire.fallSilent();
            surroundings.say(completed(TUESDAY, berlin("2026-03-24T09:00")));
            surroundings.clock.set(berlin("2026-03-24T09:30"));
            for (int attempt = 0; attempt < 4; attempt++) {
                var asked = System.nanoTime();
                var answer = ledger(http, surroundings, service);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("retry-after")).isPresent();
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON_ENOUGH);
            }

            wire.mend();
            soon().until(() -> state(service).equals(Optional.of(ReminderState.CANCELLED)));
            soon().until(() -> ledger(http, surroundings, service).statusCode() == 200);
            assertThat(deadLetters(servers.brokers())).isZero();
        }
    }

    private static Wire wireTo(String mongoUri) throws Exception {
        var address = new ConnectionString(mongoUri).getHosts().getFirst().split(":");
        return new Wire(address[0], address.length == 1 ? 27017 : Integer.parseInt(address[1]));
    }

    private static HttpResponse<String> ledger(
            HttpClient http, Surroundings surroundings, ConfigurableApplicationContext service) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/clients/c-anna/reminders"))
                        .header(
                                "Authorization",
                                "Bearer " + surroundings.identities.token("c-anna", "linden", "CLIENT"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Optional<ReminderState> state(ConfigurableApplicationContext service) {
        var reminder = Reminder.idOf(slotOf(TUESDAY), ReminderStep.BEFORE_DUE, Channel.EMAIL);
        return service.getBean(Reminders.class).find(ANNA, reminder).map(Reminder::state);
    }

    private static long deadLetters(String brokers) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = List.of(Topic.ASSIGNMENTS, Topic.OUTCOMES).stream()
                    .flatMap(it -> consumer.partitionsFor(it.topicName() + ".reminder-service.dlt").stream())
                    .map(it -> new org.apache.kafka.common.TopicPartition(it.topic(), it.partition()))
                    .toList();
            assertThat(partitions).isNotEmpty();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
