package org.throughline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.assignment.MarasClient.MARA;
import static org.throughline.assignment.MarasClient.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.AssignmentEvent.ClientDischarged;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.RecordId;
import org.throughline.events.WithdrawReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service through its own doors: HTTP in, the broker out, and the other way round. */
class AssignmentServiceTest {

    private static final String DAILY =
            "{\"kind\":\"RECURRING\",\"rrule\":\"FREQ=DAILY\",\"startsOn\":\"2026-03-23\",\"wallTime\":\"18:00\"}";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static Running running;

    private MarasClient anna;

    @BeforeAll
    static void start() {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void enrol() {
        anna = new MarasClient(running);
    }

    @Test
    void what_is_assigned_is_told_slot_by_slot() {
        var assigned = anna.assign("key", DAILY);

        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(201);
        assertThat(assigned.body().path("state").asString()).isEqualTo("ACTIVE");
        await().untilAsserted(
                        () -> assertThat(anna.told(HomeworkAssigned.class)).hasSize(35));
        assertThat(anna.told(ClientEnrolled.class)).hasSize(1);
        assertThat(anna.told(AssignmentStarted.class)).hasSize(1);
        var occurrences =
                running.get(path(assigned) + "/occurrences?limit=10", MARA).body();
        assertThat(occurrences.path("items")).hasSize(10);
        assertThat(occurrences.at("/items/0/slot").asString()).isEqualTo("2026-03-23#1");
        assertThat(occurrences.at("/items/0/plannedAt").asString()).isEqualTo("2026-03-23T17:00:00Z");
        assertThat(occurrences.path("next").asString()).isNotEmpty();
    }

    @Test
    void the_same_request_again_assigns_nothing_new_and_another_one_is_refused() {
        var first = anna.assign("key", DAILY);
        var again = anna.assign("key", DAILY);
        var other = anna.assign("key", "{\"kind\":\"QUOTA\",\"timesPerWeek\":3,\"startsOn\":\"2026-03-23\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("assignmentId")).isEqualTo(first.body().path("assignmentId"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("type").asString()).endsWith("idempotency-key-reused");
    }

    @Test
    void a_link_shows_what_to_do_and_what_for_and_nothing_of_the_client() {
        var slot = anna.slots(anna.assign("key", DAILY))
                .body()
                .at("/items/0/occurrenceId")
                .asString();
        var link = running.link(anna.id, slot);

        var homework = running.get("/api/v1/link/homework", link);
        var template = running.get("/api/v1/link/template", link);

        assertThat(homework.status()).as(homework.toString()).isEqualTo(200);
        assertThat(homework.body().propertyNames()).contains("title", "purpose", "minimumStep");
        assertThat(homework.body().toString()).doesNotContain("Sleep through", anna.id, slot);
        assertThat(template.body())
                .isEqualTo(running.get("/api/v1/templates/" + anna.template + "/versions/1", MARA)
                        .body());
        assertThat(running.get("/api/v1/templates/" + anna.template + "/versions/1", link)
                        .status())
                .isEqualTo(401);
        assertThat(running.get("/api/v1/link/homework", running.link("c-somebody-else", slot))
                        .status())
                .isEqualTo(404);
        assertThat(running.get("/api/v1/link/homework", anna.themselves()).status())
                .isEqualTo(404);
    }

    @Test
    void who_reads_german_reads_what_was_agreed_in_german_and_what_somebody_wrote_as_it_was_written() {
        var assigned = anna.assign("key", DAILY);
        var slot = anna.slots(assigned).body().at("/items/0/occurrenceId").asString();
        var reworded =
                running.send("PATCH", path(assigned), MARA, assigned.etag(), "{\"purpose\":\"To land after work\"}");
        assertThat(reworded.status()).as(reworded.toString()).isEqualTo(200);

        var german = running.read("de-DE,de;q=0.9", path(assigned), anna.themselves());
        assertThat(german.etag()).isEqualTo(reworded.etag());
        assertThat(german.body().path("title").asString()).isEqualTo("Bodyscan");
        assertThat(german.body().path("minimumStep").asString()).isEqualTo("Nur Füße und Hände, zwei Minuten.");
        assertThat(german.body().path("purpose").asString()).isEqualTo("To land after work");
        assertThat(running.read("de", "/api/v1/assignments?clientId=" + anna.id, MARA)
                        .body()
                        .at("/items/0"))
                .isEqualTo(german.body());

        var link = running.link(anna.id, slot);
        var behind = running.read("de", "/api/v1/link/homework", link).body();
        assertThat(behind.path("minimumStep")).isEqualTo(german.body().path("minimumStep"));
        assertThat(running.read("de", "/api/v1/link/template", link).body().path("title"))
                .isEqualTo(german.body().path("title"));
        assertThat(running.get(path(assigned), MARA).body().path("title").asString())
                .isEqualTo("Body scan");
    }

    @Test
    void a_preview_shows_the_dates_and_saves_nothing() {
        var preview = running.post("/api/v1/assignments/preview", MARA, "p", anna.request(DAILY));

        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.body().path("slots")).hasSize(35);
        assertThat(running.get("/api/v1/assignments?clientId=" + anna.id, MARA)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_draft_is_mara_s_alone_until_it_is_given_out_once() {
        var drafts = "/api/v1/clients/" + anna.id + "/drafts";
        var unfinished = "{\"clientId\":\"%s\",\"templateId\":\"%s\",\"windows\":{\"grace\":\"PT2H\"}}"
                .formatted(anna.id, anna.template);
        var begun = running.post(drafts, MARA, "draft", unfinished);
        var draft = drafts + "/" + begun.body().path("assignmentId").asString();

        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(running.post(drafts, MARA, "draft", unfinished).body()).isEqualTo(begun.body());
        assertThat(List.of(draft, drafts, path(begun)))
                .allSatisfy(it ->
                        assertThat(running.get(it, anna.themselves()).status()).isEqualTo(404));
        assertThat(running.get(draft, "t-jonas.linden.THERAPIST").status()).isEqualTo(404);
        var refused = running.post(draft + "/give-out", MARA, "out", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/goal");
        assertThat(refused.body().at("/errors/1/pointer").asString()).isEqualTo("/schedule");

        assertThat(running.send("PUT", draft, MARA, "\"0\"", anna.request(DAILY))
                        .status())
                .isEqualTo(412);
        var rewritten = running.send("PUT", draft, MARA, begun.etag(), anna.request(DAILY));
        assertThat(rewritten.status()).as(rewritten.toString()).isEqualTo(200);
        assertThat(rewritten.body().at("/written/goal").asString()).isEqualTo("Sleep through");
        assertThat(anna.told(HomeworkEvent.class)).hasOnlyElementsOfType(ClientEnrolled.class);
        var given = running.post(draft + "/give-out", MARA, "out", "");
        var again = running.post(draft + "/give-out", MARA, "out", "");

        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(again.body().path("assignmentId")).isEqualTo(begun.body().path("assignmentId"));
        assertThat(running.get(path(begun), anna.themselves()).status()).isEqualTo(200);
        assertThat(running.get(drafts, MARA).body().path("items")).isEmpty();
        await().untilAsserted(
                        () -> assertThat(anna.told(HomeworkAssigned.class)).hasSize(35));
        assertThat(anna.told(AssignmentStarted.class)).hasSize(1);
    }

    @Test
    void a_draft_that_was_discarded_is_gone() {
        var drafts = "/api/v1/clients/" + anna.id + "/drafts";
        var begun = running.post(drafts, MARA, "draft", anna.request(DAILY));
        var draft = drafts + "/" + begun.body().path("assignmentId").asString();

        assertThat(running.send("DELETE", draft, anna.themselves(), "", "").status())
                .isEqualTo(404);
        assertThat(running.send("DELETE", draft, MARA, "", "").status()).isEqualTo(204);
        assertThat(running.get(draft, MARA).status()).isEqualTo(404);
        assertThat(running.post(draft + "/give-out", MARA, "out", "").status()).isEqualTo(404);
    }

    @Test
    void one_slot_is_moved_and_one_taken_out_and_a_restart_leaves_them_so() {
        var assigned = anna.assign("key", DAILY);
        var slots = anna.slots(assigned).body();
        var third = slot(assigned, slots, 2);
        var fourth = slot(assigned, slots, 3);
        var friday = "{\"date\":\"2026-03-27\",\"time\":\"07:00\"}";

        var moved = running.post(third + "/move", MARA, "m", friday);
        var out = running.post(fourth + "/take-out", MARA, "t", "");

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.body().path("slot").asString()).isEqualTo("2026-03-25#1");
        assertThat(moved.body().path("dueDate").asString()).isEqualTo("2026-03-27");
        assertThat(moved.body().path("byHand").asBoolean()).isTrue();
        assertThat(out.body().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(running.post(fourth + "/move", MARA, "m", friday).status()).isEqualTo(409);
        await().untilAsserted(
                        () -> assertThat(anna.told(HomeworkWithdrawn.class)).hasSize(1));
        assertThat(anna.told(HomeworkRescheduled.class)).hasSize(1);

        running.restart();
        running.clock.advance(Duration.ofDays(1).plusHours(1));
        running.wake();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(anna.told(HomeworkAssigned.class)).hasSize(36));
        running.clock.advance(Duration.ofDays(-1).minusHours(1));
        assertThat(anna.told(HomeworkWithdrawn.class)).hasSize(1);
        assertThat(anna.told(HomeworkRescheduled.class)).hasSize(1);
    }

    @Test
    void a_client_moves_one_slot_only_where_and_as_far_as_that_was_agreed() {
        var assigned = anna.assign("key", DAILY);
        var third = slot(assigned, anna.slots(assigned).body(), 2);
        var friday = "{\"date\":\"2026-03-27\"}";

        var notAgreed = running.post(third + "/move", anna.themselves(), "m", friday);
        running.send(
                "PATCH", path(assigned), MARA, running.get(path(assigned), MARA).etag(), "{\"movableByDays\":2}");
        var tooFar = running.post(third + "/move", anna.themselves(), "m", "{\"date\":\"2026-03-28\"}");
        var unreadable = running.post(third + "/move", anna.themselves(), "m", "{\"date\":\"Friday\"}");
        var agreed = running.post(third + "/move", anna.themselves(), "m", friday);

        assertThat(List.of(notAgreed, tooFar, unreadable)).allSatisfy(it -> {
            assertThat(it.status()).as(it.toString()).isEqualTo(422);
            assertThat(it.body().at("/errors/0/pointer").asString()).isEqualTo("/date");
        });
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(200);
        assertThat(running.post(third + "/take-out", anna.themselves(), "t", "").status())
                .isEqualTo(404);
        assertThat(running.post(third + "/move", "c-ben.linden.CLIENT", "m", friday)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_change_can_be_seen_before_it_is_saved() {
        var assigned = anna.assign("key", DAILY);

        var shown = running.post(path(assigned) + "/preview", MARA, "p", """
                {"schedule":{"kind":"RECURRING","rrule":"FREQ=WEEKLY;BYDAY=WE","startsOn":"2026-03-23","wallTime":"07:00"}}""");

        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.body().path("issued")).isEmpty();
        assertThat(shown.body().path("moved")).hasSize(5);
        assertThat(shown.body().path("withdrawn")).hasSize(30);
        assertThat(running.get(path(assigned), MARA).body().path("schedules")).hasSize(1);
        assertThat(running.post(path(assigned) + "/preview", anna.themselves(), "p", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wrong_fields_are_told_with_what_to_do() {
        var refused =
                anna.assign("key", "{\"kind\":\"RECURRING\",\"rrule\":\"FREQ=HOURLY\",\"startsOn\":\"tomorrow\"}");
        var worse = running.post(
                "/api/v1/assignments",
                MARA,
                "worse",
                "{\"clientId\":\"%s\",\"templateId\":\"%s\",\"schedule\":{\"kind\":\"SESSION\"}}"
                        .formatted(anna.id, anna.template));

        assertThat(anna.assign("kind", "{}").body().at("/errors/0/pointer").asString())
                .isEqualTo("/schedule/kind");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/schedule/startsOn");
        assertThat(worse.status()).isEqualTo(422);
        assertThat(worse.body().at("/errors/0/pointer").asString()).isEqualTo("/goal");
    }

    @Test
    void a_change_keeps_history_and_a_pause_is_told() {
        var assigned = anna.assign("key", DAILY);
        var recorded = running.get(path(assigned) + "/occurrences", MARA).body().at("/items/0/occurrenceId");
        running.hear(completed(assigned.body(), recorded.asString()), 1);
        await().until(() -> state(assigned, 0).equals("RECORDED"));
        var shown = running.get(path(assigned), MARA);

        var stale = running.send("PATCH", path(assigned), MARA, "\"0\"", "{}");
        var changed = running.send("PATCH", path(assigned), MARA, shown.etag(), """
                {"schedule":{"kind":"RECURRING","rrule":"FREQ=WEEKLY;BYDAY=WE","startsOn":"2026-03-23"}}""");
        var paused = running.post(path(assigned) + "/pause", MARA, "pause", "{\"reason\":\"HOLIDAY\"}");
        var resumed = running.post(path(assigned) + "/resume", MARA, "resume", "{}");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.body().path("schedules")).hasSize(2);
        assertThat(paused.body().path("state").asString()).isEqualTo("PAUSED");
        assertThat(resumed.body().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(state(assigned, 0)).isEqualTo("RECORDED");
        await().untilAsserted(
                        () -> assertThat(anna.told(AssignmentPaused.class)).hasSize(1));
        assertThat(anna.told(HomeworkWithdrawn.class))
                .hasSize(29)
                .noneMatch(it -> it.occurrence().value().equals(recorded.asString()));
    }

    @Test
    void session_work_moves_with_the_session() {
        anna.assign("key", "{\"kind\":\"SESSION\"}");
        var etag = running.get("/api/v1/clients/" + anna.id, MARA).etag();

        var moved = running.send("PUT", "/api/v1/clients/" + anna.id + "/sessions", MARA, etag, """
                [{"startsAt":"2026-04-01T10:00:00Z","endsAt":"2026-04-01T10:50:00Z"}]""");

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(anna.told(HomeworkRescheduled.class))
                .isNotEmpty()
                .anyMatch(it -> it.windows().dueAt().toString().equals("2026-04-01T10:00:00Z")));
    }

    @Test
    void the_horizon_rolls_after_a_restart_too() {
        anna.assign("key", DAILY);
        await().untilAsserted(
                        () -> assertThat(anna.told(HomeworkAssigned.class)).hasSize(35));

        running.restart();
        running.clock.advance(Duration.ofDays(2));
        running.wake();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(anna.told(HomeworkAssigned.class)).hasSize(37));
        running.clock.advance(Duration.ofDays(-2));
    }

    @Test
    void nobody_sees_what_is_not_theirs() {
        var assigned = anna.assign("key", DAILY);

        assertThat(List.of(
                        "t-jonas.linden.THERAPIST",
                        "c-ben.linden.CLIENT",
                        "t-mara.harbour.THERAPIST",
                        "o-kai.linden.OPS"))
                .allSatisfy(who -> {
                    assertThat(running.get(path(assigned), who).status()).isEqualTo(404);
                    assertThat(running.get("/api/v1/clients/" + anna.id, who).status())
                            .isEqualTo(404);
                });
        assertThat(running.get(path(assigned), anna.themselves()).status()).isEqualTo(200);
    }

    @Test
    void whoever_is_discharged_has_no_plan_and_no_session_to_come_and_keeps_what_was() {
        var assigned = anna.assign("key", DAILY);
        var discharge = "/api/v1/clients/" + anna.id + "/discharge";
        for (var who : List.of("t-jonas.linden.THERAPIST", anna.themselves(), "a-hanna.harbour.CLINIC_ADMIN")) {
            assertThat(running.post(discharge, who, "d", "").status()).as(who).isEqualTo(404);
        }

        var discharged = running.post(discharge, "a-linus.linden.CLINIC_ADMIN", "d", "");

        assertThat(discharged.status()).as(discharged.toString()).isEqualTo(200);
        assertThat(discharged.body().path("sessions")).isEmpty();
        var plan = running.get(path(assigned), MARA).body();
        assertThat(plan.path("state").asString()).isEqualTo("ENDED");
        assertThat(plan.path("reason").asString()).isEqualTo("DISCHARGED");
        await().untilAsserted(() -> assertThat(anna.told(HomeworkWithdrawn.class))
                .isNotEmpty()
                .allMatch(it -> it.reason() == WithdrawReason.DISCHARGED));
        assertThat(running.post(discharge, MARA, "d", "").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_discharged_is_in_nobody_s_list_of_those_in_care_until_they_are_taken_into_care_again() {
        var admin = "a-linus.linden.CLINIC_ADMIN";
        var client = "/api/v1/clients/" + anna.id;
        var before = running.post(client + "/discharge", admin, "d", "");

        assertThat(before.body().path("dischargedAt").asString()).isNotEmpty();
        assertThat(listed("", MARA)).doesNotContain(anna.id);
        assertThat(listed("&discharged=true", MARA)).contains(anna.id);
        assertThat(running.get(client, MARA).status()).isEqualTo(200);
        assertThat(code(anna.assign("too-late", DAILY))).isEqualTo("discharged");
        assertThat(code(running.send("PUT", client + "/sessions", MARA, before.etag(), "[]")))
                .isEqualTo("discharged");

        assertThat(running.post(client + "/readmit", "t-jonas.linden.THERAPIST", "r", "")
                        .status())
                .isEqualTo(404);
        var again = running.post(client + "/readmit", MARA, "r", "");

        assertThat(again.body().path("dischargedAt").isString()).isFalse();
        assertThat(listed("", MARA)).contains(anna.id);
        assertThat(anna.assign("anew", DAILY).status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(anna.told(HomeworkEvent.class))
                .extracting(HomeworkEvent::getClass)
                .containsSubsequence(ClientEnrolled.class, ClientDischarged.class, ClientEnrolled.class));
    }

    private static String code(Running.Answer refused) {
        return refused.body().path("code").asString();
    }

    private List<String> listed(String filter, String who) {
        return running.get("/api/v1/clients?limit=200" + filter, who)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("clientId").asString())
                .toList();
    }

    @Test
    void an_admin_writes_down_names_and_teams_and_a_supervisor_reads_them() {
        var admin = "a-linus.linden.CLINIC_ADMIN";
        var before = running.get("/api/v1/roster", admin);
        assertThat(before.body().path("therapists"))
                .anySatisfy(it -> assertThat(it.path("therapistId").asString()).isEqualTo("t-mara"));

        var written = running.send("PUT", "/api/v1/roster", admin, before.etag(), """
                {"therapists":[{"therapistId":"t-mara","displayName":"Mara Lind"}],
                 "teams":[{"name":"River","therapistIds":["t-mara","t-new"],"supervisorIds":["s-lena"]}]}""");

        assertThat(written.status()).as(written.toString()).isEqualTo(200);
        var read = running.get("/api/v1/roster", "s-lena.linden.SUPERVISOR");
        assertThat(read.body()).isEqualTo(written.body());
        assertThat(read.body().at("/teams/0/teamId").asString()).isNotEmpty();
        assertThat(read.body().path("therapists"))
                .anySatisfy(it -> {
                    assertThat(it.path("displayName").asString()).isEqualTo("Mara Lind");
                    assertThat(it.path("clients").asInt()).isPositive();
                })
                .anySatisfy(it -> {
                    assertThat(it.path("therapistId").asString()).isEqualTo("t-new");
                    assertThat(it.path("clients").asInt()).isZero();
                });
        assertThat(running.send("PUT", "/api/v1/roster", admin, before.etag(), "{}")
                        .status())
                .isEqualTo(412);
        assertThat(running.send("PUT", "/api/v1/roster", admin, read.etag(), """
                {"teams":[{"name":"River"},{"name":"river "}]}""")
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/teams/1/name");
    }

    @Test
    void the_roster_is_for_admins_to_write_and_for_nobody_else_of_another_role_or_clinic() {
        for (var who : List.of(MARA, anna.themselves(), "o-kai.linden.OPS")) {
            assertThat(running.get("/api/v1/roster", who).status()).as(who).isEqualTo(404);
        }
        var lena = "s-lena.linden.SUPERVISOR";
        var etag = running.get("/api/v1/roster", lena).etag();
        assertThat(running.send("PUT", "/api/v1/roster", lena, etag, "{}").status())
                .isEqualTo(404);
        assertThat(running.get("/api/v1/roster", "a-hanna.harbour.CLINIC_ADMIN")
                        .body()
                        .path("therapists"))
                .isEmpty();
    }

    @Test
    void clients_are_found_by_their_therapist_and_by_a_part_of_their_name() {
        var lena = "s-lena.linden.SUPERVISOR";
        var enrolled = running.post("/api/v1/clients", "a-linus.linden.CLINIC_ADMIN", "odd", """
                {"clientId":"c-odd","displayName":"Odd Name","zone":"Europe/Berlin","therapistId":"t-odd"}""");
        assertThat(enrolled.status()).isEqualTo(201);

        assertThat(running.get("/api/v1/clients?therapistId=t-odd", lena).body().path("items"))
                .singleElement()
                .isEqualTo(enrolled.body());
        assertThat(running.get("/api/v1/clients?name=dd%20NA", lena).body().path("items"))
                .hasSize(1);
        assertThat(running.get("/api/v1/clients?therapistId=t-odd&name=anna", lena)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(running.get("/api/v1/clients?name=" + "x".repeat(81), lena).status())
                .isEqualTo(400);
        var first = running.get("/api/v1/clients?limit=1&name=n", lena).body();
        assertThat(running.get(
                                "/api/v1/clients?limit=1&name=n&cursor="
                                        + first.path("next").asString(),
                                lena)
                        .status())
                .isEqualTo(200);
        assertThat(running.get(
                                "/api/v1/clients?limit=1&name=d&cursor="
                                        + first.path("next").asString(),
                                lena)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_api_is_described_as_committed() throws IOException {
        var described = (ObjectNode) running.get("/v3/api-docs", MARA).body();
        described.remove("servers");
        var written = JSON.writeValueAsString(described) + "\n";
        // Ready to be copied over the old one.
        Files.writeString(Path.of("target/openapi.json"), written);

        assertThat(Files.readString(Path.of("openapi.json"))).isEqualTo(written);
    }

    @Test
    void every_operation_says_what_it_does() {
        var paths = running.get("/v3/api-docs", MARA).body().path("paths").properties();

        assertThat(paths)
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertThat(path.getValue().properties())
                        .allSatisfy(operation -> assertThat(
                                        operation.getValue().path("summary").asString(""))
                                .as(operation.getKey() + " " + path.getKey())
                                .isNotBlank()));
    }

    private static String slot(Running.Answer assigned, JsonNode slots, int index) {
        return path(assigned) + "/occurrences/"
                + slots.at("/items/" + index + "/occurrenceId").asString();
    }

    private static String state(Running.Answer assigned, int index) {
        return running.get(path(assigned) + "/occurrences", MARA)
                .body()
                .at("/items/" + index + "/state")
                .asString();
    }

    private HomeworkCompleted completed(JsonNode assigned, String occurrence) {
        var now = running.clock.instant();
        return new HomeworkCompleted(
                new ClinicId("linden"),
                new ClientId(anna.id),
                new AssignmentId(assigned.path("assignmentId").asString()),
                new OccurrenceId(occurrence),
                new RecordId(UUID.randomUUID().toString()),
                1,
                Outcome.COMPLETED,
                1.0,
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
