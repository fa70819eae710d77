package org.throughline.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.delivery.Heard;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.ClientEnrolled;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.events.Envelope;
import org.throughline.events.HomeworkType;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.PauseReason;
import org.throughline.events.RecordId;
import org.throughline.events.Revision;
import org.throughline.events.SlotKey;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;
import org.throughline.events.Windows;
import org.throughline.events.ZonePolicy;
import org.throughline.tracking.homework.Dose;
import org.throughline.tracking.homework.Entry;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.MissOverdue;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.OpenFromAssignment;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.RecordHomework;
import org.throughline.tracking.homework.Records;
import org.throughline.tracking.homework.State;
import org.throughline.tracking.homework.Submission;
import org.throughline.tracking.homework.Version;
import org.throughline.tracking.homework.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service as it runs: events in, HTTP, events out. */
class TrackingServiceTest {

    @RegisterExtension
    static final World WORLD = new World();

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ClinicId LINDEN = new ClinicId("linden");

    private final String client = "c-" + UUID.randomUUID().toString().substring(0, 8);
    private final String asClient = client + ".linden.CLIENT";
    private final String asMara = "t-mara.linden.THERAPIST";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void enrolled() {
        WORLD.assignmentServiceKnows("{\"worksheet\":{\"items\":[]},\"defaultPrivacy\":\"ALL\"}");
        WORLD.tell(
                new ClientEnrolled(
                        LINDEN, new ClientId(client), new TherapistId("t-mara"), BERLIN, ZonePolicy.FOLLOW, List.of()),
                1);
        await().until(() -> WORLD.get(asMara, home()).status() == 200);
    }

    @Test
    void what_is_assigned_is_recorded_and_told() {
        var slot = assigned(1, now.minusSeconds(60), now.plus(Duration.ofHours(5)));

        var recorded = WORLD.post(asClient, home() + "/" + slot + "/records", "key-1", """
                {"outcome":"PARTIAL","dose":4,"ratings":{"DIFFICULTY":2},"measured":"PT4M","note":"in the garden",
                 "discuss":true}""");

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.body().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(recorded.body().path("fraction").asDouble()).isEqualTo(0.4);
        assertThat(recorded.etag()).isEqualTo("\"1\"");
        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.completed"));
        assertThat(new String(WORLD.records(slot).getFirst().value(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("garden")
                .contains("\"fraction\":0.4");
        var one = WORLD.get(asMara, home() + "/" + slot);
        assertThat(one.body().path("state").asString()).as(one.text()).isEqualTo("PARTIAL");
        assertThat(one.body().path("recordId").asString())
                .isEqualTo(recorded.body().path("recordId").asString());
    }

    @Test
    void the_deadline_is_missed_and_an_offline_record_corrects_it() {
        var slot = assigned(2, now.minusSeconds(60), Instant.now().plusMillis(800));
        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.missed"));
        var missed = WORLD.get(asClient, home() + "/" + slot).body();
        assertThat(missed.path("state").asString()).isEqualTo("MISSED");
        assertThat(missed.path("provisional").asBoolean()).isTrue();

        var recorded = WORLD.post(
                asClient,
                home() + "/" + slot + "/records",
                "offline",
                "{\"outcome\":\"COMPLETED\",\"performedAt\":\"" + now.minusSeconds(30) + "\"}");

        assertThat(recorded.body().path("corrected").asBoolean())
                .as(recorded.text())
                .isTrue();
        await().untilAsserted(
                        () -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.missed", "homework.corrected"));
        var told = WORLD.records(slot);
        assertThat(World.header(told.getLast(), "ce_causationid")).isEqualTo(World.header(told.getFirst(), "ce_id"));
    }

    @Test
    void a_second_device_learns_that_something_was_told_and_its_retry_does_not() {
        var path = home() + "/" + assigned(31, now.minusSeconds(60), now.plus(Duration.ofHours(5))) + "/records";
        WORLD.postFirst(asClient, path, "phone", "{\"outcome\":\"COMPLETED\"}");

        var second = WORLD.postFirst(asClient, path, "tablet", "{\"outcome\":\"ADAPTED\"}");
        assertThat(second.status()).as(second.text()).isEqualTo(412);
        assertThat(second.body().path("code").asString()).isEqualTo("already-told");
        assertThat(WORLD.postFirst(asClient, path, "phone", "{\"outcome\":\"COMPLETED\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_a_crash_left_half_done_is_finished_without_the_client() {
        var slot = assigned(14, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var ref = new ClientRef(LINDEN, new ClientId(client));
        var entry = new Entry(Outcome.COMPLETED, now, null, null, null, Map.of(), null);
        var words = new Words(null, null, null, Privacy.ALL, false);
        var alone = new HomeworkRecord(
                ref,
                new RecordId("r-alone"),
                new AssignmentId("a-" + client + 14),
                new OccurrenceId(slot),
                new OccurrenceId(slot),
                null,
                new Dose(null, null, null),
                List.of(new Version(entry, BERLIN, words, "hash", now)),
                now,
                Revision.NEW);

        WORLD.bean(Records.class).record(Decided.nothing(alone), now);

        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.completed"));
        await().until(() ->
                WORLD.bean(Records.class).find(ref, alone.id()).orElseThrow().followUpAt() == null);
    }

    @Test
    void a_repeated_request_ends_in_one_record_and_another_body_is_refused() {
        var slot = assigned(3, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var path = home() + "/" + slot + "/records";

        var first = WORLD.post(asClient, path, "again", "{\"outcome\":\"COMPLETED\"}");
        var second = WORLD.post(asClient, path, "again", "{\"outcome\":\"COMPLETED\"}");
        var other = WORLD.post(asClient, path, "again", "{\"outcome\":\"ADAPTED\"}");

        assertThat(second.body()).as(second.text()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.completed"));
    }

    @Test
    void whoever_holds_a_link_tells_once_and_reads_nothing_back() {
        var slot = assigned(21, new TemplateId("fetched-with-the-link"));
        var link = WORLD.link(client, slot, Duration.ofDays(1));
        var done = "{\"outcome\":\"COMPLETED\",\"dose\":4,\"note\":\"behind the house\"}";

        var form = WORLD.get(link, "/api/v1/link/slot");
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        assertThat(form.body().path("doseTarget").asDouble()).isEqualTo(10);
        assertThat(form.text()).doesNotContain(client, slot, "linden", "t-mara");

        var taken = WORLD.post(link, "/api/v1/link/record", "any", done);
        var again = WORLD.post(link, "/api/v1/link/record", "another", done);
        assertThat(taken.text()).isEqualTo("{\"outcome\":\"PARTIAL\"}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(WORLD.askedOfAssignmentService()).isEqualTo("/api/v1/link/template");

        var otherMail = WORLD.link(client, slot, Duration.ofDays(2));
        for (var used : List.of(
                WORLD.get(otherMail, "/api/v1/link/slot"),
                WORLD.post(link, "/api/v1/link/record", "any", "{\"outcome\":\"ADAPTED\"}"),
                WORLD.post(otherMail, "/api/v1/link/skip", "any", "{\"reason\":\"FORGOT\"}"))) {
            assertThat(used.status()).isEqualTo(410);
            assertThat(used.body().path("code").asString()).isEqualTo("already-told");
            assertThat(used.text()).doesNotContain("behind the house", "PARTIAL");
        }
        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.completed"));
        assertThat(WORLD.get("a-linus.linden.CLINIC_ADMIN", "/api/v1/audit").text())
                .contains("FILL_IN", "POST /api/v1/link/record");
    }

    @Test
    void a_link_takes_an_honest_no_once() {
        var slot = assigned(22, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var link = WORLD.link(client, slot, Duration.ofDays(1));

        assertThat(WORLD.post(link, "/api/v1/link/record", "k", "{\"outcome\":\"SKIPPED\"}")
                        .status())
                .isEqualTo(422);
        assertThat(WORLD.post(link, "/api/v1/link/skip", "k", "{}").status()).isEqualTo(422);
        var no = WORLD.post(link, "/api/v1/link/skip", "k", "{\"reason\":\"TOO_BUSY\"}");
        assertThat(no.status()).as(no.text()).isEqualTo(201);
        assertThat(WORLD.post(link, "/api/v1/link/skip", "k2", "{\"reason\":\"SHAME\"}")
                        .status())
                .isEqualTo(410);
        assertThat(WORLD.get(asMara, home() + "/" + slot).body().path("reason").asString())
                .isEqualTo("TOO_BUSY");
    }

    @Test
    void what_was_said_after_a_log_in_uses_the_link_too_and_an_excuse_closes_it() {
        var told = assigned(23, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var ill = assigned(24, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        WORLD.post(asClient, home() + "/" + told + "/records", "r", "{\"outcome\":\"COMPLETED\"}");
        WORLD.post(asClient, home() + "/" + ill + "/excuse", "e", "{\"reason\":\"ILLNESS\"}");

        var used = WORLD.link(client, told, Duration.ofDays(1));
        var closed = WORLD.link(client, ill, Duration.ofDays(1));
        assertThat(WORLD.post(used, "/api/v1/link/record", "k", "{\"outcome\":\"COMPLETED\"}")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("already-told");
        assertThat(WORLD.get(closed, "/api/v1/link/slot").body().path("code").asString())
                .isEqualTo("not-needed");
        assertThat(WORLD.get(asClient, "/api/v1/clients/" + client + "/records")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void out_of_time_of_nobody_and_of_another_kind_are_answered_alike() {
        var slot = assigned(25, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var good = WORLD.link(client, slot, Duration.ofDays(1));

        var answers = List.of(
                WORLD.get(WORLD.link(client, slot, Duration.ofSeconds(-1)), "/api/v1/link/slot"),
                WORLD.get(WORLD.link("c-nobody", slot, Duration.ofDays(1)), "/api/v1/link/slot"),
                WORLD.get(asClient, "/api/v1/link/slot"),
                WORLD.get("", "/api/v1/link/slot"),
                WORLD.post(good + "x", "/api/v1/link/record", "k", "{\"outcome\":\"COMPLETED\"}"));
        assertThat(answers)
                .allSatisfy(it -> assertThat(it.status()).isEqualTo(404))
                .extracting(it -> it.text())
                .containsOnly(answers.getFirst().text());
        for (var elsewhere : List.of(home(), home() + "/" + slot, "/api/v1/clients/" + client + "/records")) {
            assertThat(WORLD.get(good, elsewhere).status()).as(elsewhere).isEqualTo(401);
        }
    }

    @Test
    void of_many_answers_by_link_at_once_one_is_kept() throws Exception {
        var slot = assigned(26, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var answers = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        try (var crowd = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                var body = "{\"outcome\":\"ADAPTED\",\"adaptation\":\"way " + i + "\"}";
                crowd.submit(() -> answers.add(
                        WORLD.post(WORLD.link(client, slot, Duration.ofDays(1)), "/api/v1/link/record", "k", body)
                                .status()));
            }
        }

        assertThat(answers).hasSize(12).containsOnlyOnce(201).containsOnly(201, 410);
        assertThat(WORLD.get(asClient, "/api/v1/clients/" + client + "/records")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void a_record_is_edited_with_its_etag_only() {
        var slot = assigned(4, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var record = WORLD.post(asClient, home() + "/" + slot + "/records", "edit", "{\"outcome\":\"COMPLETED\"}");
        var path = "/api/v1/clients/" + client + "/records/"
                + record.body().path("recordId").asString();

        assertThat(WORLD.put(asClient, path, "", "{\"outcome\":\"PARTIAL\",\"fraction\":0.5}")
                        .status())
                .isEqualTo(428);
        var edited = WORLD.put(asClient, path, record.etag(), "{\"outcome\":\"PARTIAL\",\"fraction\":0.5}");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(WORLD.put(asClient, path, record.etag(), "{\"outcome\":\"PARTIAL\",\"fraction\":0.7}")
                        .status())
                .isEqualTo(412);

        var read = WORLD.get(asMara, path);
        assertThat(read.body().path("history")).as(read.text()).hasSize(2);
        assertThat(read.etag()).isEqualTo("\"2\"");
        await().untilAsserted(() ->
                assertThat(WORLD.toldOf(slot)).containsExactly("homework.completed", "homework.completed"));
    }

    @Test
    void a_private_entry_shows_the_therapist_that_it_was_done_and_no_more() {
        var slot = assigned(5, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var record = WORLD.post(
                asClient,
                home() + "/" + slot + "/records",
                "private",
                "{\"outcome\":\"COMPLETED\",\"note\":\"for me\",\"ratings\":{\"MASTERY\":1},\"privacy\":\"DONE_ONLY\"}");
        var path = "/api/v1/clients/" + client + "/records/"
                + record.body().path("recordId").asString();

        assertThat(WORLD.get(asMara, path).text()).contains("DONE_ONLY").doesNotContain("for me", "MASTERY");
        assertThat(WORLD.get(asClient, path).text()).contains("for me", "MASTERY");
    }

    @Test
    void a_reward_counts_what_was_practised_since_and_is_the_clients_alone() {
        var slot = assigned(17, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var reward = "/api/v1/clients/" + client + "/reward";
        assertThat(WORLD.get(asClient, reward).status()).isEqualTo(404);
        assertThat(WORLD.put(asClient, reward, "\"0\"", "{\"text\":\" \",\"after\":0}")
                        .status())
                .isEqualTo(422);

        var chosen = WORLD.put(asClient, reward, "\"0\"", "{\"text\":\"A long bath\",\"after\":1}");
        assertThat(chosen.body().path("reached").asBoolean()).as(chosen.text()).isFalse();
        WORLD.post(asClient, home() + "/" + slot + "/records", "bath", "{\"outcome\":\"PARTIAL\",\"fraction\":0.1}");

        var reached = WORLD.get(asClient, reward).body();
        assertThat(reached.path("practised").asInt()).isEqualTo(1);
        assertThat(reached.path("reached").asBoolean()).isTrue();
        assertThat(WORLD.get(asMara, reward).status()).isEqualTo(404);

        assertThat(WORLD.delete(asClient, reward).status()).isEqualTo(204);
        assertThat(WORLD.get(asClient, reward).status()).isEqualTo(404);
    }

    @Test
    void a_question_excuses_until_the_therapist_has_answered() {
        var slot = assigned(6, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var path = home() + "/" + slot;

        var question = WORLD.post(asClient, path + "/questions", "q", "{\"text\":\"What is meant?\"}");
        assertThat(question.status()).as(question.text()).isEqualTo(201);
        assertThat(WORLD.get(asClient, path).body().path("reason").asString()).isEqualTo("QUESTION");
        var answered = WORLD.post(
                asMara,
                path + "/questions/" + question.body().path("questionId").asString() + "/answer",
                "a",
                "{\"text\":\"The first thought.\"}");

        assertThat(answered.body().path("state").asString()).as(answered.text()).isEqualTo("OPEN");
        var stories = home().replace("/homework", "/stories");
        assertThat(WORLD.get(asClient, stories).body().path("items"))
                .filteredOn(it -> it.path("occurrenceId").asString().equals(slot))
                .singleElement()
                .isEqualTo(WORLD.get(asClient, path).body());
        assertThat(WORLD.get(asMara, stories + "?limit=1").body().path("items")).hasSize(1);
        assertThat(WORLD.get("t-jonas.linden.THERAPIST", stories).status()).isEqualTo(404);
    }

    @Test
    void therapist_and_client_say_what_is_theirs_to_say() {
        var done = assigned(11, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var ill = assigned(12, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var record = WORLD.post(
                asClient,
                home() + "/" + done + "/records",
                "r",
                "{\"outcome\":\"COMPLETED\",\"discuss\":true,\"note\":\"hard\"}");

        var review = "{\"ratings\":{\"QUALITY\":3}}";
        assertThat(WORLD.post(asMara, home() + "/" + done + "/review", "v", review)
                        .status())
                .isEqualTo(200);
        assertThat(WORLD.post(asClient, home() + "/" + done + "/review", "v", review)
                        .status())
                .isEqualTo(404);
        var excuse = home() + "/" + ill + "/excuse";
        assertThat(WORLD.post(asClient, excuse, "e", "{\"reason\":\"OUTAGE\"}").status())
                .isEqualTo(422);
        assertThat(WORLD.post(asClient, excuse, "e", "{\"reason\":\"ILLNESS\"}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("EXCUSED");
        assertThat(WORLD.post(asClient, home() + "/" + ill + "/barrier", "b", "{\"reason\":\"SHAME\"}")
                        .status())
                .isEqualTo(409);
        await().untilAsserted(
                        () -> assertThat(WORLD.toldOf(done)).containsExactly("homework.completed", "review.rated"));
        var discussed = WORLD.get(asMara, "/api/v1/clients/" + client + "/records?discuss=true");
        assertThat(discussed.body().path("items")).as(discussed.text()).hasSize(1);
        assertThat(WORLD.get(asMara, home() + "/" + done).body().path("records").path(0))
                .isEqualTo(record.body().path("recordId"));
        assertThat(WORLD.get(asClient, "/api/v1/instruments").body().path("instruments"))
                .hasSize(3);
    }

    @Test
    void ops_declare_an_outage_and_what_it_hit_is_excused() {
        var began = now.minusSeconds(20);
        var slot = assigned(15, now.minusSeconds(60), Instant.now().plusMillis(500));
        var done = assigned(16, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        WORLD.post(asClient, home() + "/" + done + "/records", "d", "{\"outcome\":\"COMPLETED\"}");
        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.missed"));
        var body = "{\"from\":\"" + began + "\",\"to\":\"" + Instant.now() + "\",\"clinicId\":\"linden\"}";
        var key = "outage-" + client;

        var counted = WORLD.post("o-kai.harbour.OPS", "/api/v1/outages/preview", "p", body);
        assertThat(counted.status()).as(counted.text()).isEqualTo(200);
        assertThat(counted.body().path("slots").asInt()).isPositive();
        assertThat(WORLD.toldOf(slot)).containsExactly("homework.missed");

        var declared = WORLD.post("o-kai.harbour.OPS", "/api/v1/outages", key, body);
        assertThat(declared.status()).as(declared.text()).isEqualTo(202);
        var path = "/api/v1/outages/" + declared.body().path("outageId").asString();
        await().until(() ->
                WORLD.get("o-kai.harbour.OPS", path).body().path("excused").asLong() > 0);
        await().untilAsserted(
                        () -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.missed", "homework.excused"));
        assertThat(WORLD.toldOf(done)).containsExactly("homework.completed");
        assertThat(WORLD.get(asMara, home() + "/" + slot).body().path("reason").asString())
                .isEqualTo("OUTAGE");

        assertThat(WORLD.post("o-kai.harbour.OPS", "/api/v1/outages", key, body)
                        .body()
                        .path("outageId"))
                .isEqualTo(declared.body().path("outageId"));
        assertThat(WORLD.post("o-kai.harbour.OPS", "/api/v1/outages", key, body.replace(",\"clinicId\":\"linden\"", ""))
                        .status())
                .isEqualTo(422);
        assertThat(WORLD.get("a-linus.linden.CLINIC_ADMIN", path).status()).isEqualTo(200);
        assertThat(WORLD.get("a-linus.linden.CLINIC_ADMIN", "/api/v1/audit").text())
                .contains("POST /api/v1/outages", "o-kai");
        for (var stranger : List.of("a-hanna.harbour.CLINIC_ADMIN", "s-lena.linden.SUPERVISOR", asMara, asClient)) {
            assertThat(WORLD.get(stranger, path).status()).as(stranger).isEqualTo(404);
            assertThat(WORLD.post(stranger, "/api/v1/outages", "x", body).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    void an_outage_is_over_when_it_is_declared_and_at_most_a_week_long() {
        var hour = Duration.ofHours(1);
        for (var wrong : List.of(
                "{\"from\":\"" + now.minus(hour) + "\",\"to\":\"" + now.plus(hour) + "\"}",
                "{\"from\":\"" + now.minus(hour) + "\",\"to\":\"" + now.minus(hour) + "\"}",
                "{\"from\":\"" + now.minus(Duration.ofDays(8)) + "\",\"to\":\"" + now.minus(hour) + "\"}",
                "{\"to\":\"" + now.minus(hour) + "\"}")) {
            assertThat(WORLD.post("a-linus.linden.CLINIC_ADMIN", "/api/v1/outages", "w", wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void somebody_elses_homework_does_not_exist() {
        var slot = assigned(7, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var path = home() + "/" + slot;

        assertThat(WORLD.get("", path).status()).isEqualTo(401);
        for (var stranger : List.of("c-ben.linden.CLIENT", "t-jonas.linden.THERAPIST", client + ".harbour.CLIENT")) {
            assertThat(WORLD.get(stranger, path).status()).as(stranger).isEqualTo(404);
        }
        assertThat(WORLD.post(asMara, path + "/records", "k", "{\"outcome\":\"COMPLETED\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_is_kept_for_the_client_alone() {
        var slot = assigned(8, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        var path = home() + "/" + slot + "/draft";

        assertThat(WORLD.put(asClient, path, "", "{\"answers\":{\"a.b\":[1,\"x\"]}}")
                        .status())
                .isEqualTo(200);

        assertThat(WORLD.get(asClient, path).body().path("answers").path("a.b")).hasSize(2);
        assertThat(WORLD.get(asMara, path).status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(WORLD.toldOf(slot)).containsExactly("homework.started"));
    }

    @Test
    void item_nine_is_flagged_and_answered_with_numbers_to_call() {
        var measured = WORLD.post(
                asClient,
                "/api/v1/clients/" + client + "/measures",
                "m",
                "{\"instrument\":\"PHQ_9\",\"answers\":[1,1,1,1,1,1,1,1,1]}");

        assertThat(measured.status()).as(measured.text()).isEqualTo(201);
        assertThat(measured.body().path("score").asInt()).isEqualTo(9);
        assertThat(measured.body().path("severity").asString()).isEqualTo("MILD");
        assertThat(measured.text()).contains("TelefonSeelsorge", "Nobody watches");
        var id = measured.body().path("measureId").asString();
        await().untilAsserted(() ->
                assertThat(WORLD.toldOf(id)).containsExactly("measure.completed", "measure.risk-flagged"));
        assertThat(WORLD.get(asMara, "/api/v1/clients/" + client + "/measures")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void what_is_left_out_is_kept_as_left_out() {
        var path = "/api/v1/clients/" + client + "/measures";
        var body = "{\"instrument\":\"PHQ_2\",\"answers\":[1,null]}";

        var first = WORLD.post(asClient, path, "m2", body);
        var again = WORLD.post(asClient, path, "m2", body);

        assertThat(first.body().has("score")).as(first.text()).isFalse();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_slot_that_falls_due_inside_a_pause_is_excused() {
        var soon = Instant.now().plusMillis(1_500);
        var event = slotOf(new ClientId(client), 13, now.minusSeconds(60), soon);
        WORLD.tell(
                new AssignmentPaused(
                        LINDEN, event.client(), event.assignment(), PauseReason.HOLIDAY, now.minusSeconds(5)),
                1);
        WORLD.tell(event, 1);

        await().untilAsserted(() ->
                assertThat(WORLD.toldOf(event.occurrence().value())).containsExactly("homework.excused"));
        assertThat(WORLD.get(asClient, home() + "/" + event.occurrence())
                        .body()
                        .path("reason")
                        .asString())
                .isEqualTo("PAUSED");
    }

    @Test
    void the_list_is_paged_by_due_date() {
        for (int i = 20; i < 23; i++) {
            assigned(i, now.minusSeconds(60), now.plus(Duration.ofHours(i)));
        }
        var today = LocalDate.now(BERLIN);
        var range = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(3) + "&limit=2";

        var first = WORLD.get(asClient, home() + range);
        var second = WORLD.get(
                asClient,
                home() + range + "&cursor=" + first.body().path("next").asString());

        assertThat(first.body().path("items")).as(first.text()).hasSize(2);
        assertThat(second.body().path("items")).as(second.text()).hasSize(1);
        assertThat(WORLD.get(asClient, home() + "?from=" + today.plusDays(9))
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void the_api_is_described_as_committed() throws IOException {
        var described = (ObjectNode) WORLD.get("", "/v3/api-docs").body();
        described.remove("servers");
        ((ObjectNode) described.path("paths")).remove("/error");
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var written = json.writeValueAsString(described) + "\n";
        // Ready to be copied over the old one.
        Files.writeString(Path.of("target/openapi.json"), written);

        assertThat(Files.readString(Path.of("openapi.json"))).isEqualTo(written);
    }

    @Test
    void metrics_and_readiness_are_there() {
        await().untilAsserted(() ->
                assertThat(WORLD.get("", "/actuator/health/readiness").status()).isEqualTo(200));
        var slot = assigned(9, now.minusSeconds(60), now.plus(Duration.ofHours(5)));
        WORLD.post(asClient, home() + "/" + slot + "/skip", "s", "{\"reason\":\"TOO_BUSY\"}");

        assertThat(WORLD.get("", "/actuator/prometheus").text())
                .containsPattern(
                        "throughline_occurrences_total\\{clinic_size=\"small\",outcome=\"skipped\",type=\"[A-Z_]+\"} [1-9]")
                .containsPattern(
                        "throughline_occurrences_opened_total\\{clinic_size=\"small\",type=\"[A-Z_]+\"} [1-9]");
    }

    @Test
    void answers_are_held_against_the_worksheet_that_was_handed_out() {
        var path = home() + "/" + assigned(10, new TemplateId("mood-slider")) + "/records";
        WORLD.assignmentServiceKnows(null);

        var away = WORLD.post(asClient, path, "k1", "{\"outcome\":\"COMPLETED\",\"answers\":{\"mood\":11}}");
        WORLD.assignmentServiceKnows(
                "{\"id\":\"breathing\",\"worksheet\":{\"items\":[{\"linkId\":\"mood\","
                        + "\"text\":\"Mood\",\"type\":\"slider\",\"required\":true,\"min\":0,\"max\":10}]},\"defaultPrivacy\":\"ALL\"}");
        var wrong = WORLD.post(asClient, path, "k1", "{\"outcome\":\"COMPLETED\",\"answers\":{\"mood\":11}}");
        WORLD.assignmentServiceKnows(null);
        var right = WORLD.post(asClient, path, "k1", "{\"outcome\":\"COMPLETED\",\"answers\":{\"mood\":4}}");

        assertThat(away.status()).as(away.text()).isEqualTo(503);
        assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
        assertThat(wrong.text()).contains("/answers/mood", "out-of-range").doesNotContain("11");
        assertThat(right.status()).as(right.text()).isEqualTo(201);
    }

    @Test
    void an_entry_is_as_private_as_its_template_unless_the_client_says_otherwise() {
        var diary = new TemplateId("my-diary");
        var usual = home() + "/" + assigned(17, diary) + "/records";
        var chosen = home() + "/" + assigned(18, diary) + "/records";

        WORLD.assignmentServiceKnows(null);
        var unknown = WORLD.post(asClient, usual, "u", "{\"outcome\":\"COMPLETED\"}");
        var said = WORLD.post(asClient, chosen, "c", "{\"outcome\":\"COMPLETED\",\"privacy\":\"ALL\"}");
        WORLD.assignmentServiceKnows("{\"worksheet\":{\"items\":[]},\"defaultPrivacy\":\"SUMMARY\"}");
        var unsaid = WORLD.post(asClient, usual, "u", "{\"outcome\":\"COMPLETED\"}");

        assertThat(unknown.status()).as(unknown.text()).isEqualTo(503);
        assertThat(privacyOf(unsaid)).isEqualTo("SUMMARY");
        assertThat(privacyOf(said)).isEqualTo("ALL");
    }

    private String privacyOf(World.Answer recorded) {
        var id = recorded.body().path("recordId").asString();
        return WORLD.get(asMara, "/api/v1/clients/" + client + "/records/" + id)
                .body()
                .path("privacy")
                .asString();
    }

    @Test
    void completion_and_deadline_in_the_same_moment_end_in_one_record() throws Exception {
        var rounds = 1_000;
        var occurrences = WORLD.bean(Occurrences.class);
        var record = WORLD.bean(RecordHomework.class);
        var overdue = WORLD.bean(MissOverdue.class);
        var hear = WORLD.bean(OpenFromAssignment.class);
        var grace = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int missedFirst = 0;
        int inTime = 0;
        // A client for each round: what a client has is read as a whole.
        var slots = IntStream.range(0, rounds)
                .mapToObj(it -> slotOf(new ClientId(client + "-" + it), 1, grace.minusSeconds(60), grace))
                .toList();
        hear.hear(slots.stream()
                .map(it -> new Heard(Envelope.of(it, "assignment-service", 1, grace, null), it))
                .toList());
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var event : slots) {
                var ref = ClientRef.of(event);
                var entry = new Entry(Outcome.COMPLETED, grace, null, null, null, Map.of(), null);
                var words = new Words(null, null, null, Privacy.ALL, false);
                var said = new Submission(entry, null, words, null, "hash");
                var start = new CyclicBarrier(2);
                var done = threads.submit(() -> {
                    start.await();
                    return record.record(occurrences.get(ref, event.occurrence()), new RecordId("r-1"), said);
                });
                var judged = threads.submit(() -> {
                    start.await();
                    var slot = occurrences.get(ref, event.occurrence());
                    try {
                        occurrences.keep(slot, overdue.judge(slot, grace), grace);
                    } catch (StaleAggregate e) {
                        // the client was faster
                    }
                    return true;
                });
                done.get();
                judged.get();

                var slot = occurrences.get(ref, event.occurrence());
                assertThat(slot.state()).isEqualTo(State.COMPLETED);
                assertThat(slot.revision().sequence()).isEqualTo(slot.verdict().miss() == null ? 1 : 2);
                missedFirst += slot.verdict().miss() == null ? 0 : 1;
                inTime += slot.verdict().miss() == null ? 1 : 0;
            }
        }
        assertThat(missedFirst + inTime).isEqualTo(rounds);
    }

    private String home() {
        return "/api/v1/clients/" + client + "/homework";
    }

    private String assigned(int index, Instant opensAt, Instant graceUntil) {
        return assigned(slotOf(new ClientId(client), index, opensAt, graceUntil));
    }

    private String assigned(int index, TemplateId template) {
        return assigned(
                slotOf(new ClientId(client), index, now.minusSeconds(60), now.plus(Duration.ofHours(5)), template));
    }

    private String assigned(HomeworkAssigned event) {
        WORLD.tell(event, 1);
        var slot = event.occurrence().value();
        await().until(() -> WORLD.get(asClient, home() + "/" + slot).status() == 200);
        return slot;
    }

    private HomeworkAssigned slotOf(ClientId client, int index, Instant opensAt, Instant graceUntil) {
        return slotOf(client, index, opensAt, graceUntil, new TemplateId("breathing"));
    }

    private HomeworkAssigned slotOf(
            ClientId client, int index, Instant opensAt, Instant graceUntil, TemplateId template) {
        var assignment = new AssignmentId("a-" + client + index);
        var key = SlotKey.of(LocalDate.now(BERLIN), index);
        var due = graceUntil.minusMillis(100);
        return new HomeworkAssigned(
                LINDEN,
                client,
                assignment,
                OccurrenceId.of(assignment, key),
                key,
                new TherapistId("t-mara"),
                HomeworkType.RELAXATION,
                template,
                1,
                new Windows(
                        opensAt,
                        due,
                        graceUntil,
                        graceUntil.plus(Duration.ofDays(14)),
                        Windows.dueDateOf(due, BERLIN),
                        BERLIN,
                        null),
                false,
                false,
                10.0,
                "min",
                0.2,
                now,
                null);
    }
}
