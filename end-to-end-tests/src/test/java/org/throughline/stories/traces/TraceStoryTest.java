package org.throughline.stories.traces;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.stories.Person;
import org.throughline.stories.Postbox;
import org.throughline.stories.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** Homework is given out; its trace is followed from the request to the mail, on a platform that tells traces. */
class TraceStoryTest {

    private static final int ASSIGNMENT = 1;
    private static final int TRACKING = 2;

    private static final String CLIENT = "sim-linden-c-977";
    private static final String THERAPIST = "sim-linden-t-977";
    private static final String GOAL = "Quittenmus";

    private static Receiver receiver;
    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        receiver = new Receiver();
        platform = RunningPlatform.tellingTracesTo(receiver.address());
    }

    @AfterAll
    static void end() {
        receiver.close();
        platform.close();
    }

    @Test
    void one_trace_leads_from_the_request_over_outbox_and_topic_to_those_who_hear_and_is_linked_from_the_mail()
            throws Exception {
        var client = enrolled();
        assign();

        var request = one(it -> it.kind() == SPAN_KIND_SERVER
                && it.service().equals("assignment-service")
                && it.name().equals("http post /api/v1/assignments"));
        var trace = request.trace();
        var published = one(it -> it.trace().equals(trace)
                && it.kind() == SPAN_KIND_PRODUCER
                && it.attribute("cloudevents.event_type").equals("org.throughline.homework.assigned.v1"));
        assertThat(published.name()).isEqualTo("homework.assignments.v1 publish");
        assertThat(published.parent()).isEqualTo(request.id());
        for (var service : List.of("tracking-service", "reminder-service", "analytics-service")) {
            var heard = one(it -> it.trace().equals(trace)
                    && it.service().equals(service)
                    && it.kind() == SPAN_KIND_CONSUMER
                    && it.attribute("messaging.message.id").equals(published.attribute("messaging.message.id")));
            assertThat(heard.name()).isEqualTo("homework.assignments.v1 process");
            assertThat(heard.parent()).isEqualTo(request.id());
        }
        var planned = one(it -> it.trace().equals(trace)
                && it.attribute("cloudevents.event_type").equals("org.throughline.reminder.planned.v1")
                && it.kind() == SPAN_KIND_PRODUCER);
        assertThat(planned.service()).isEqualTo("reminder-service");

        var slot = slot(client);
        platform.moveTo(Instant.parse(slot.get("plannedAt").asString()).plus(Duration.ofMinutes(5)));
        open(new Postbox(platform, client).link());

        var sent = one(it -> it.service().equals("reminder-service")
                && it.name().equals("reminders fired")
                && it.linkedTraces().contains(trace));
        assertThat(sent.trace()).isNotEqualTo(trace);
        assertThat(sent.parent()).isEmpty();
        one(it -> it.trace().equals(sent.trace())
                && it.service().equals("reminder-service")
                && it.attribute("cloudevents.event_type").equals("org.throughline.reminder.sent.v1")
                && it.kind() == SPAN_KIND_PRODUCER);

        platform.moveTo(Instant.parse(slot.get("graceUntil").asString()).plus(Duration.ofMinutes(1)));
        var missed = one(it -> it.service().equals("tracking-service")
                && it.attribute("cloudevents.event_type").equals("org.throughline.homework.missed.v1")
                && it.kind() == SPAN_KIND_PRODUCER);
        assertThat(one(it -> it.id().equals(missed.parent())).linkedTraces()).containsExactly(trace);

        assertThat(receiver.spans())
                .noneMatch(it -> it.span().toString().contains(GOAL)
                        || it.span().toString().contains("@example.org"));
    }

    /** The page that the link in the mail opens. */
    private static void open(String link) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(link)).timeout(Duration.ofSeconds(20));
            assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        var page = one(it -> it.kind() == SPAN_KIND_SERVER
                && it.service().equals("portal")
                && it.name().contains("/link"));
        assertThat(page.parent()).isEmpty();
        for (var service : List.of("assignment-service", "tracking-service")) {
            soon().untilAsserted(() -> assertThat(receiver.spans())
                    .anyMatch(it -> it.trace().equals(page.trace())
                            && it.service().equals(service)
                            && it.kind() == SPAN_KIND_SERVER));
        }
    }

    private static Person enrolled() {
        var enrolled = platform.as("a-linus")
                .post(
                        ASSIGNMENT,
                        "/clients",
                        Map.of(
                                "clientId",
                                CLIENT,
                                "displayName",
                                "Someone",
                                "zone",
                                "Europe/Berlin",
                                "therapistId",
                                THERAPIST));
        assertThat(enrolled.status()).isEqualTo(201);
        platform.advance(Duration.ofSeconds(1));
        return new Postbox(platform, platform.as(CLIENT)).in("en").client();
    }

    private static void assign() {
        var assigned = platform.as(THERAPIST)
                .post(
                        ASSIGNMENT,
                        "/assignments",
                        Map.of(
                                "clientId",
                                CLIENT,
                                "templateId",
                                "relaxation-slow-breathing",
                                "goal",
                                GOAL,
                                "schedule",
                                Map.of(
                                        "kind",
                                        "RECURRING",
                                        "rrule",
                                        "FREQ=DAILY;COUNT=1",
                                        "startsOn",
                                        "2026-03-27",
                                        "wallTime",
                                        "18:00")));
        assertThat(assigned.status()).as(assigned.body().toString()).isEqualTo(201);
        platform.advance(Duration.ofSeconds(1));
    }

    private static JsonNode slot(Person client) {
        return client.get(TRACKING, "/clients/%s/homework?from=2026-03-27&to=2026-03-28".formatted(CLIENT))
                .body()
                .get("items")
                .get(0);
    }

    private static Told one(Predicate<Told> sought) {
        var found = new ArrayList<Told>();
        soon().untilAsserted(() -> {
            found.clear();
            receiver.spans().stream().filter(sought).forEach(found::add);
            assertThat(found)
                    .as(() -> "among\n"
                            + String.join(
                                    "\n",
                                    receiver.spans().stream()
                                            .map(Told::toString)
                                            .toList()))
                    .hasSize(1);
        });
        return found.getFirst();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200));
    }
}
