package org.throughline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.reminder.nudges.Homework.ANNA;
import static org.throughline.reminder.nudges.Homework.MONDAY_NOON;
import static org.throughline.reminder.nudges.Homework.assigned;
import static org.throughline.reminder.nudges.Homework.berlin;
import static org.throughline.reminder.nudges.Homework.completed;
import static org.throughline.reminder.nudges.Homework.slotOf;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.TherapistId;
import org.throughline.events.ZonePolicy;
import org.throughline.reminder.nudges.Homework;
import org.throughline.reminder.nudges.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/** A calendar program that knows nothing but the link. */
class CalendarFeedTest {

    private static final String TUESDAY = "2026-03-24";
    private static final String WEDNESDAY = "2026-03-25";
    private static final String LINK = "/api/v1/clients/c-anna/calendar-link";

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
        surroundings.say(new AssignmentEvent.ClientEnrolled(
                ANNA.clinic(),
                ANNA.client(),
                new TherapistId("t-mara"),
                Homework.BERLIN,
                ZonePolicy.FOLLOW,
                List.of()));
        surroundings.say(assigned(TUESDAY, "10:00"));
        surroundings.say(assigned(WEDNESDAY, "10:00"));
    }

    @AfterAll
    static void stop() {
        http.close();
        service.close();
        surroundings.close();
        servers.close();
    }

    @Test
    void what_is_open_is_in_the_calendar_until_it_is_done() throws Exception {
        var feed = share();
        soon().until(() -> events(feed).size() == 2);

        surroundings.say(completed(TUESDAY, berlin("2026-03-23T13:00")));

        soon().until(() -> events(feed).size() == 1);
        assertThat(events(feed)).singleElement().satisfies(it -> {
            assertThat(it.getUid().getValue()).startsWith(slotOf(WEDNESDAY).value());
            assertThat(it.getDateStart().getValue().toInstant()).isEqualTo(berlin("2026-03-25T10:00"));
            assertThat(it.getSummary().getValue()).isEqualTo("A few minutes for yourself");
        });
    }

    @Test
    void nothing_new_is_not_sent_again() throws Exception {
        var feed = share();
        soon().until(() -> !events(feed).isEmpty());
        var first = get(feed);
        var etag = first.headers().firstValue("etag").orElseThrow();

        var again = http.send(
                HttpRequest.newBuilder(at(feed)).header("If-None-Match", etag).build(), BodyHandlers.ofString());

        assertThat(first.headers().firstValue("content-type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(first.headers().firstValue("cache-control").orElseThrow()).contains("private", "no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_link_that_was_taken_back_or_replaced_reads_like_one_that_never_was() throws Exception {
        var first = share();
        var second = share();
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);

        assertThat(call("DELETE", LINK, "c-anna", "CLIENT").statusCode()).isEqualTo(204);
        assertThat(call("DELETE", LINK, "c-anna", "CLIENT").statusCode()).isEqualTo(204);

        var takenBack = get(second);
        var neverWas = get("/api/v1/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics");
        assertThat(takenBack.statusCode()).isEqualTo(404);
        assertThat(takenBack.body()).isEqualTo(neverWas.body());
        assertThat(takenBack.headers().map().keySet())
                .isEqualTo(neverWas.headers().map().keySet());
    }

    @Test
    void nobody_but_the_client_makes_or_takes_back_a_link() throws Exception {
        var feed = share();
        for (var role : List.of("THERAPIST", "SUPERVISOR", "CLINIC_ADMIN")) {
            assertThat(call("POST", LINK, "t-mara", role).statusCode()).as(role).isEqualTo(404);
            assertThat(call("DELETE", LINK, "t-mara", role).statusCode())
                    .as(role)
                    .isEqualTo(404);
        }
        assertThat(call("POST", LINK, "c-ben", "CLIENT").statusCode()).isEqualTo(404);
        assertThat(get(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_that_asks_all_the_time_is_told_to_wait() throws Exception {
        var feed = share();

        var burst = IntStream.range(0, 40)
                .mapToObj(_ -> http.sendAsync(HttpRequest.newBuilder(at(feed)).build(), BodyHandlers.ofString()))
                .toList();
        var answers = burst.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(it -> it.statusCode() == 200).hasSize(30);
        assertThat(answers)
                .filteredOn(it -> it.statusCode() != 200)
                .hasSize(10)
                .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(429))
                .allSatisfy(
                        it -> assertThat(it.headers().firstValue("retry-after")).hasValue("60"));
    }

    /** Not so often that the feed would tell us to wait. */
    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofSeconds(2));
    }

    private static String share() throws Exception {
        var made = call("POST", LINK, "c-anna", "CLIENT");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        return URI.create(JsonMapper.shared().readTree(made.body()).get("url").asString())
                .getPath();
    }

    private static List<VEvent> events(String feed) throws Exception {
        return Biweekly.parse(get(feed).body()).first().getEvents();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> call(String method, String path, String person, String role) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .method(method, BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + surroundings.identities.token(person, "linden", role))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
    }
}
