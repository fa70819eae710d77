package org.throughline.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.reminder.nudges.Homework.ANNA;
import static org.throughline.reminder.nudges.Homework.MONDAY_NOON;
import static org.throughline.reminder.nudges.Homework.assigned;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.completed;
import static org.throughline.reminder.nudges.Homework.slotOf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole service on a broker, a database and a mail server, one story in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderServiceTest {

    private static final String TUESDAY = "2026-03-24";
    private static final String PREFERENCES = "/api/v1/clients/c-anna/reminder-preferences";

    private static final String CONSENTS = "/api/v1/clients/c-anna/consents";

    private static EmbeddedServers servers;
    private static Surroundings surroundings;
    private static ConfigurableApplicationContext service;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        servers = new EmbeddedServers();
        surroundings = new Surroundings(new SettableClock(MONDAY_NOON), servers.brokers(), servers.mongoUri());
        service = surroundings.service();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        service.close();
        surroundings.close();
        servers.close();
    }

    @Test
    @Order(1)
    void a_client_says_where_to_write() throws Exception {
        var set = call("PUT", PREFERENCES, anna(), """
                {"email":"anna@example.org","language":"de","timeOfDay":"18:00"}""");
        var again = call("PUT", PREFERENCES, anna(), "{}");
        var nonsense = call("PUT", "/api/v1/clients/c-ben/reminder-preferences", token("c-ben", "CLIENT"), """
                {"email":"a b","language":"fr","maxPerDay":9}""");

        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.headers().firstValue("etag")).contains("\"1\"");
        assertThat(set.body()).contains("\"quietFrom\":\"21:00\"", "\"language\":\"de\"", "anna@example.org");
        assertThat(again.statusCode()).isEqualTo(428);
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body())
                .contains("/email", "/language", "/maxPerDay")
                .doesNotContain("a b");
    }

    @Test
    @Order(2)
    void a_mail_arrives_at_the_planned_time() throws Exception {
        surroundings.say(new AssignmentEvent.ClientEnrolled(
                ANNA.clinic(),
                ANNA.client(),
                new TherapistId("t-mara"),
                Homework.BERLIN,
                ZonePolicy.FOLLOW,
                List.of()));
        surroundings.say(assigned(TUESDAY, "10:00"));
        soon().until(() -> planned(ReminderStep.BEFORE_DUE).isPresent());

        surroundings.clock.set(berlin("2026-03-24T09:59:59"));
        Surroundings.wake(service);
        assertThat(surroundings.post.getReceivedMessages()).isEmpty();
        surroundings.clock.set(berlin("2026-03-24T10:00"));

        soon().until(() -> {
            Surroundings.wake(service);
            return surroundings.post.getReceivedMessages().length == 1;
        });
        var mail = surroundings.post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Eine kleine Erinnerung");
        assertThat(mail.getMessageID())
                .contains(
                        planned(ReminderStep.AT_PLANNED_TIME).orElseThrow().id().value());
    }

    @Test
    @Order(3)
    void a_record_cancels_what_is_left_and_everything_is_told() {
        soon().until(() -> state(ReminderStep.AT_PLANNED_TIME).equals(Optional.of(ReminderState.SENT)));
        surroundings.clock.set(berlin("2026-03-24T11:00"));
        surroundings.say(completed(TUESDAY, berlin("2026-03-24T11:00")));

        soon().until(() -> state(ReminderStep.BEFORE_DUE).equals(Optional.of(ReminderState.CANCELLED)));
        surroundings.clock.set(berlin("2026-03-25T12:00"));
        Surroundings.wake(service);
        assertThat(told(5))
                .containsExactlyInAnyOrder(
                        "reminder.planned.v1",
                        "reminder.planned.v1",
                        "reminder.sent.v1",
                        "reminder.cancelled.v1",
                        "reminder.acted.v1");
        assertThat(surroundings.post.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Order(4)
    void the_ledger_is_for_the_client_and_those_who_treat_them() throws Exception {
        var ledger = "/api/v1/clients/c-anna/reminders";

        assertThat(call("GET", ledger, anna(), null).body()).contains("\"SENT\"", "\"CANCELLED\"", "\"RECORDED\"");
        assertThat(call("GET", ledger, token("t-mara", "THERAPIST"), null).statusCode())
                .isEqualTo(200);
        assertThat(call("GET", ledger, token("t-jonas", "THERAPIST"), null).statusCode())
                .isEqualTo(404);
        assertThat(call("GET", PREFERENCES, token("t-mara", "THERAPIST"), null).body())
                .contains("quietFrom")
                .doesNotContain("anna@example.org");
        assertThat(call("PUT", PREFERENCES, token("t-mara", "THERAPIST"), "{}").statusCode())
                .isEqualTo(404);
        assertThat(call("GET", ledger + "?limit=1", anna(), null).headers().firstValue("link"))
                .isPresent();
    }

    @Test
    @Order(5)
    void one_click_without_a_login_ends_all_reminders() throws Exception {
        var link = URI.create(
                surroundings.post.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""));

        var page = call("GET", link.getPath(), null, null);
        var click = http.send(
                HttpRequest.newBuilder(at(link.getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sollen die Erinnerungen enden?", "<form");
        assertThat(click.statusCode()).isEqualTo(200);
        assertThat(click.body()).contains("Erledigt");
        assertThat(call("GET", PREFERENCES, anna(), null).body()).contains("\"channels\":[]");
        assertThat(call("GET", CONSENTS, anna(), null).body()).contains("\"given\":false", "\"version\":\"1\"");
        assertThat(call("GET", "/api/v1/unsubscribe/never-given-out", null, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void operators_see_how_many_and_how_late() throws Exception {
        var figures = call("GET", "/actuator/prometheus", null, null).body();

        assertThat(figures)
                .contains(
                        "throughline_reminders_total{channel=\"EMAIL\",reason=\"none\",state=\"SENT\"} 1.0",
                        "throughline_reminders_total{channel=\"EMAIL\",reason=\"RECORDED\",state=\"CANCELLED\"} 1.0",
                        "throughline_reminders_total{channel=\"EMAIL\",reason=\"PROVIDER_UNAVAILABLE\",state=\"FAILED\"} 0.0",
                        "throughline_reminder_lateness_seconds_bucket");
        assertThat(call("GET", "/actuator/health/readiness", null, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(7)
    void the_api_is_described_as_committed() throws Exception {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
        var described = (ObjectNode)
                json.readTree(call("GET", "/v3/api-docs", null, null).body());
        described.remove("servers");
        ((ObjectNode) described.path("paths")).remove("/error");
        var written = json.writeValueAsString(described) + "\n";
        // Ready to be copied over the old one.
        Files.writeString(Path.of("target/openapi.json"), written);

        assertThat(described.path("openapi").asString()).startsWith("3.1");
        assertThat(Files.readString(Path.of("openapi.json"))).isEqualTo(written);
    }

    @Test
    @Order(8)
    void a_clinic_says_what_is_usual_and_nobody_gets_more_than_it_allows() throws Exception {
        var policy = "/api/v1/reminder-policy";
        var admin = token("a-linus", "CLINIC_ADMIN");
        var wanted = "{\"quietFrom\":\"20:00\",\"intensity\":\"LIGHT\",\"language\":\"de\",\"maxPerDay\":1}";
        for (var who : List.of(anna(), token("t-mara", "THERAPIST"), token("s-lena", "SUPERVISOR"))) {
            assertThat(call("GET", policy, who, null).statusCode()).isEqualTo(404);
            assertThat(call("PUT", policy, who, wanted).statusCode()).isEqualTo(404);
        }
        assertThat(call("PUT", policy, admin, wanted).statusCode()).isEqualTo(428);

        var written = write(policy, admin, "\"0\"", wanted);

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(written.body()).contains("\"quietFrom\":\"20:00\"", "\"usual\":{\"quietFrom\":\"21:00\"");
        assertThat(call("GET", "/api/v1/clients/c-new/reminder-preferences", token("c-new", "CLIENT"), null)
                        .body())
                .contains("\"quietFrom\":\"20:00\"", "\"quietUntil\":\"08:00\"", "\"intensity\":\"LIGHT\"")
                .contains("\"language\":\"de\"", "\"maxPerDay\":1");
        assertThat(call("GET", PREFERENCES, anna(), null).body())
                .contains("\"quietFrom\":\"21:00\"", "\"intensity\":\"NORMAL\"", "\"maxPerDay\":1");
        assertThat(write(policy, admin, "\"0\"", "{}").statusCode()).isEqualTo(412);
        assertThat(write(policy, admin, "\"1\"", "{\"language\":\"fr\",\"maxPerDay\":4}")
                        .body())
                .contains("/language", "/maxPerDay");
        assertThat(write(policy, admin, "\"1\"", "{}").statusCode()).isEqualTo(200);
        assertThat(call("GET", PREFERENCES, anna(), null).body()).contains("\"maxPerDay\":3");
    }

    @Test
    @Order(9)
    void a_client_agrees_to_e_mail_and_nobody_does_it_for_them() throws Exception {
        var agree = CONSENTS + "/email-reminders";
        var yes = "{\"given\":true,\"version\":\"1\"}";
        for (var who : List.of(token("a-linus", "CLINIC_ADMIN"), token("t-mara", "THERAPIST"))) {
            assertThat(call("PUT", agree, who, yes).statusCode()).isEqualTo(404);
        }
        assertThat(call("PUT", agree, anna(), "{\"given\":true,\"version\":\"0\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(call("PUT", agree, anna(), "{}").statusCode()).isEqualTo(422);

        var agreed = call("PUT", agree, anna(), yes);

        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        assertThat(call("GET", CONSENTS, token("a-linus", "CLINIC_ADMIN"), null).body())
                .isEqualTo(agreed.body())
                .contains("\"purpose\":\"EMAIL_REMINDERS\"", "\"given\":true", "\"at\":\"2026-03-25T11:00:00Z\"");
        assertThat(call("GET", PREFERENCES, anna(), null).body()).contains("\"channels\":[\"EMAIL\"]");
        var ofBen = "/api/v1/clients/c-ben/";
        var byAdmin = call("PUT", ofBen + "reminder-preferences", token("a-linus", "CLINIC_ADMIN"), """
                {"email":"ben@example.org","channels":["EMAIL"]}""");
        assertThat(byAdmin.statusCode()).as(byAdmin.body()).isEqualTo(200);
        assertThat(call("GET", ofBen + "consents", token("c-ben", "CLIENT"), null)
                        .body())
                .contains("\"given\":false");
    }

    private static HttpResponse<String> write(String path, String token, String etag, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .PUT(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("If-Match", etag)
                        .build(),
                BodyHandlers.ofString());
    }

    private static Optional<Reminder> planned(ReminderStep step) {
        return service.getBean(Reminders.class).find(ANNA, Reminder.idOf(slotOf(TUESDAY), step, Channel.EMAIL));
    }

    private static Optional<ReminderState> state(ReminderStep step) {
        return planned(step).map(Reminder::state);
    }

    private static List<String> told(int number) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        servers.brokers(),
                        "auto.offset.reset",
                        "earliest",
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REMINDERS.topicName()));
            var types = new HashMap<String, String>();
            soon().until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(it -> types.put(
                                header(it, "ce_id"), header(it, "ce_type").replace("org.throughline.", "")));
                return types.size() >= number;
            });
            return List.copyOf(types.values());
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static HttpResponse<String> call(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String anna() {
        return token("c-anna", "CLIENT");
    }

    private static String token(String person, String role) {
        return surroundings.identities.token(person, "linden", role);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
