package org.throughline.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.reminder.nudges.Homework.ANNA;
import static org.throughline.reminder.nudges.Homework.MONDAY_NOON;
import static org.throughline.reminder.nudges.Homework.assigned;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.slotOf;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.Channel;
import org.throughline.events.ReminderStep;
import org.throughline.events.TherapistId;
import org.throughline.events.Topic;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;
import org.throughline.events.ZonePolicy;
import org.throughline.reminder.nudges.Homework;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.SettableClock;

/** One trace id from a request or an event through what it led to. */
class TraceThroughTheServiceTest {

    private static final String TUESDAY = "2026-03-24";
    private static final Trace OF_THE_ASSIGNMENT = Trace.read("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .orElseThrow();
    private static final Trace OF_THE_REQUEST = Trace.read("00-1bf7651916cd43dd8448eb211c80319c-c7ad6b7169203331-00")
            .orElseThrow();

    @Test
    void an_event_and_a_request_hand_their_trace_on() throws Exception {
        try (var servers = new EmbeddedServers();
                var surroundings =
                        new Surroundings(new SettableClock(MONDAY_NOON), servers.brokers(), servers.mongoUri());
                var http = HttpClient.newHttpClient();
                var service = surroundings.service()) {
            surroundings.say(new AssignmentEvent.ClientEnrolled(
                    ANNA.clinic(),
                    ANNA.client(),
                    new TherapistId("t-mara"),
                    Homework.BERLIN,
                    ZonePolicy.FOLLOW,
                    List.of()));
            try (var _ = Tracing.of(OF_THE_ASSIGNMENT)) {
                surroundings.say(assigned(TUESDAY, "10:00"));
            }
            soon().until(() ->
                    service.getBean(Reminders.class).find(ANNA, reminder()).isPresent());
            snooze(http, surroundings, service, OF_THE_REQUEST.parent(), "2026-03-24T11:00");
            snooze(http, surroundings, service, "00-\"forged\"", "2026-03-24T12:00");

            assertThat(tracesTold(servers.brokers(), 4))
                    .containsEntry("reminder.planned", Optional.of(OF_THE_ASSIGNMENT.parent()))
                    .containsEntry(
                            "reminder.snoozed until " + berlin("2026-03-24T11:00"),
                            Optional.of(OF_THE_REQUEST.parent()))
                    .containsEntry("reminder.snoozed until " + berlin("2026-03-24T12:00"), Optional.empty());
        }
    }

    private static org.throughline.events.ReminderId reminder() {
        return Reminder.idOf(slotOf(TUESDAY), ReminderStep.AT_PLANNED_TIME, Channel.EMAIL);
    }

    private static void snooze(
            HttpClient http,
            Surroundings surroundings,
            ConfigurableApplicationContext service,
            String traceparent,
            String until)
            throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var path = "/api/v1/clients/c-anna/reminders/" + reminder() + "/snooze";
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(
                                "Authorization",
                                "Bearer " + surroundings.identities.token("c-anna", "linden", "CLIENT"))
                        .header("Content-Type", "application/json")
                        .header("traceparent", traceparent)
                        .POST(BodyPublishers.ofString("{\"until\":\"" + berlin(until) + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Map<String, Optional<String>> tracesTold(String brokers, int number) {
        var traces = new TreeMap<String, Optional<String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", brokers, "auto.offset.reset", "earliest", "group.id", "test"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REMINDERS.topicName()));
            var read = new java.util.concurrent.atomic.AtomicInteger();
            soon().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                    read.incrementAndGet();
                    var type = new String(it.headers().lastHeader("ce_type").value(), UTF_8)
                            .replace("org.throughline.", "")
                            .replace(".v1", "");
                    var until = it.value().replaceAll(".*\"until\":\"([^\"]*)\".*", " until $1");
                    traces.put(
                            type.equals("reminder.snoozed") ? type + until : type,
                            Optional.ofNullable(it.headers().lastHeader("ce_traceparent"))
                                    .map(header -> new String(header.value(), UTF_8)));
                });
                return read.get() >= number;
            });
        }
        return traces;
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
