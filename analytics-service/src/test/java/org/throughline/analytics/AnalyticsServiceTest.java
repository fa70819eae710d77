package org.throughline.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.adherence.Anna;
import org.throughline.analytics.rebuild.FactLog;
import org.throughline.delivery.Heard;
import org.throughline.events.Barrier;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events in, figures out, through a real broker and the embedded database. */
class AnalyticsServiceTest {

    private static EmbeddedServers servers;
    private static Surroundings around;

    @BeforeAll
    static void start() {
        servers = new EmbeddedServers();
        around = new Surroundings(servers.brokers(), servers.mongoUri());
    }

    @AfterAll
    static void stop() {
        around.close();
        servers.close();
    }

    @Test
    void events_become_figures_and_a_late_record_restates_them() {
        var anna = new Anna("c-restated", "a-restated");
        around.tell(anna.enrolled(), anna.started(3), anna.assigned(1), anna.assigned(2), anna.assigned(3));
        around.tell(anna.completed(1), anna.missed(2), anna.missed(3));

        var before = awaitCompleted(anna, 1);
        assertThat(before.at("/completion/denominator").asInt()).isEqualTo(3);
        assertThat(before.at("/assignments/0/missed/numerator").asInt()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(told(anna)).contains("adherence.updated"));
        var toldBefore = told(anna).size();

        around.tell(anna.corrected(3));

        awaitCompleted(anna, 2);
        await().untilAsserted(() ->
                assertThat(told(anna)).hasSizeGreaterThan(toldBefore).endsWith("adherence.restated"));
        var asOfThen = figures(anna, "?asOf=" + Anna.at(4));
        assertThat(asOfThen.at("/completion/numerator").asInt()).isEqualTo(1);
    }

    @Test
    void every_event_three_times_is_once() {
        var anna = new Anna("c-thrice", "a-thrice");
        var events = List.of(
                anna.enrolled(),
                anna.started(2),
                anna.assigned(1),
                anna.assigned(2),
                anna.missed(1),
                anna.completedLate(1),
                anna.completed(2));

        IntStream.range(0, 3).forEach(_ -> around.tell(events));

        var figures = awaitCompleted(anna, 2);
        assertThat(figures.at("/counts/expected").asInt()).isEqualTo(2);
        assertThat(figures.at("/counts/late").asInt()).isEqualTo(1);
        assertThat(figures.at("/assignments/0/streak/current").asInt()).isEqualTo(2);
    }

    @Test
    void an_outcome_may_come_before_its_assignment() {
        var anna = new Anna("c-early", "a-early");
        var assigned = anna.assigned(1);
        around.tell(anna.completed(1));
        await().until(() -> figures("c-early", "").has("completion"));

        around.tell(anna.enrolled(), anna.started(1), assigned);

        assertThat(awaitCompleted(anna, 1).at("/onTime/numerator").asInt()).isEqualTo(1);
    }

    @Test
    void only_those_who_treat_a_client_see_the_figures() {
        var anna = new Anna("c-private", "a-private");
        around.tell(anna.enrolled(), anna.started(1), anna.assigned(1), anna.completed(1));
        awaitCompleted(anna, 1);

        var path = "/api/v1/clients/c-private/adherence";
        assertThat(around.status(path, "t-mara", "linden", "THERAPIST")).isEqualTo(200);
        assertThat(around.status(path, "t-jonas", "linden", "THERAPIST")).isEqualTo(404);
        assertThat(around.status(path, "t-mara", "harbour", "THERAPIST")).isEqualTo(404);
        assertThat(around.status("/api/v1/clinics/linden/adherence", "t-mara", "linden", "THERAPIST"))
                .isEqualTo(404);
        assertThat(around.status("/api/v1/clinics/linden/adherence", "s-harry", "harbour", "SUPERVISOR"))
                .isEqualTo(404);
    }

    @Test
    void rebuilding_from_the_log_gives_the_live_figures() {
        var anna = new Anna("c-rebuilt", "a-rebuilt");
        around.tell(anna.enrolled(), anna.started(2), anna.assigned(1), anna.assigned(2));
        around.tell(anna.missed(1), anna.corrected(1), anna.missed(2), anna.barrier(2, Barrier.SHAME));
        var live = awaitCompleted(anna, 1).at("/assignments");

        var compared = around.post("/api/v1/ops/rebuild?compare=true", "o-kai", "linden", "OPS");
        assertThat(compared.get("differences").asInt()).isZero();
        assertThat(compared.get("clients").asInt()).isPositive();
        assertThat(compared.get("switched").asBoolean()).isFalse();

        var switched = around.post("/api/v1/ops/rebuild", "o-kai", "linden", "OPS");
        assertThat(switched.get("switched").asBoolean()).isTrue();
        assertThat(figures(anna, "").at("/assignments")).isEqualTo(live);

        around.tell(anna.completedLate(2));
        awaitCompleted(anna, 2);
    }

    @Test
    void those_who_read_the_log_at_once_share_its_clients() {
        var clients = IntStream.range(0, 40)
                .mapToObj(it -> new Anna("c-shared-" + it, "a-shared-" + it))
                .toList();
        var readers = around.bean(FactLog.class).open(2);
        try {
            clients.forEach(it -> around.tell(it.enrolled(), it.started(2), it.assigned(1), it.missed(1)));
            var first = ofThese(clients, read(readers.getFirst()));
            var second = ofThese(clients, read(readers.getLast()));

            assertThat(first).isNotEmpty();
            assertThat(second).isNotEmpty();
            assertThat(first).doesNotContainAnyElementsOf(second);
            assertThat(Stream.concat(first.stream(), second.stream()))
                    .hasSize(160)
                    .containsOnly(clients.stream().map(it -> it.client).toArray(ClientRef[]::new));

            clients.forEach(it -> around.tell(it.assigned(2)));
            assertThat(ofThese(clients, read(readers.getFirst())))
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(first));
        } finally {
            readers.forEach(FactLog.Reader::close);
        }
    }

    private static List<Heard> read(FactLog.Reader reader) {
        var read = new ArrayList<Heard>();
        reader.readToEnd(read::addAll, () -> {});
        return read;
    }

    private static List<ClientRef> ofThese(List<Anna> clients, List<Heard> read) {
        var these = clients.stream().map(it -> it.client).collect(Collectors.toSet());
        return read.stream()
                .map(it -> ClientRef.of(it.event()))
                .filter(these::contains)
                .toList();
    }

    @Test
    void a_therapist_reads_a_brief_and_who_needs_a_look() {
        var anna = new Anna("c-brief", "a-brief");
        around.tell(anna.enrolled(), anna.started(2), anna.assigned(1), anna.missed(1));
        await().untilAsserted(() ->
                assertThat(figures(anna, "").at("/counts/missed").asInt()).isEqualTo(1));

        var brief = around.get("/api/v1/clients/c-brief/brief", "t-mara", "linden", "THERAPIST");
        assertThat(brief.at("/missed").size()).isEqualTo(1);
        assertThat(around.status("/api/v1/clients/c-brief/brief", "c-brief", "linden", "CLIENT"))
                .isEqualTo(404);

        var caseload = around.get("/api/v1/therapists/t-mara/caseload", "t-mara", "linden", "THERAPIST");
        assertThat(caseload.at("/clients")
                        .valueStream()
                        .map(it -> it.get("clientId").asString()))
                .contains("c-brief");
    }

    @Test
    void no_data_is_null_and_never_left_out() {
        var clinic = new ClinicId("quiet");
        IntStream.rangeClosed(1, 5).forEach(it -> {
            var someone = new Anna(clinic, "q-" + it, "q-a-" + it);
            around.tell(someone.enrolled(), someone.started(1), someone.assigned(1), someone.assigned(9000));
        });
        await().untilAsserted(() -> assertThat(around.get("/api/v1/clinics/quiet/adherence", "s", "quiet", "SUPERVISOR")
                        .at("/clients")
                        .asInt())
                .isEqualTo(5));
        var waiting = new Anna(clinic, "q-6", "q-a-6");
        around.tell(waiting.enrolled(), waiting.started(1), waiting.assigned(9000));
        await().until(() -> around.get("/api/v1/clients/q-6/adherence", "s", "quiet", "SUPERVISOR")
                        .at("/assignments")
                        .size()
                == 1);

        var answers = Stream.of(
                        "/api/v1/clients/q-6/adherence",
                        "/api/v1/clients/q-6/brief",
                        "/api/v1/clients/q-none/adherence",
                        "/api/v1/therapists/t-mara/caseload",
                        "/api/v1/therapists/t-mara/adherence",
                        "/api/v1/clinics/quiet/caseloads/adherence",
                        "/api/v1/clinics/quiet/adherence")
                .map(it -> around.get(it, "s", "quiet", "SUPERVISOR"))
                .toList();

        assertThat(answers.getFirst().at("/completion/rate").isNull()).isTrue();
        assertThat(answers.getFirst().at("/headline/rate").isNull()).isTrue();
        assertThat(answers.getFirst().at("/assignments/0/consistency").isNull()).isTrue();
        assertThat(answers.getFirst().at("/assignments/0/initiation/initiated").isNull())
                .isTrue();
        assertThat(answers.getLast().at("/quality/therapist/mean").isNull()).isTrue();
        assertThat(answers).allSatisfy(AnalyticsServiceTest::tellsEveryRate);
        assertThat(answers.get(5).at("/caseloads/0/therapistId").asString()).isEqualTo("t-mara");
        assertThat(answers.get(5).at("/caseloads/0/completion"))
                .isEqualTo(answers.get(4).at("/completion"));
    }

    @Test
    void a_caseload_of_few_is_not_told_beside_the_others() {
        var clinic = new ClinicId("few");
        IntStream.rangeClosed(1, 4).forEach(it -> {
            var someone = new Anna(clinic, "f-" + it, "f-a-" + it);
            around.tell(someone.enrolled(), someone.started(1), someone.assigned(1), someone.completed(1));
        });
        var path = "/api/v1/clinics/few/caseloads/adherence";
        await().until(() ->
                around.get(path, "s", "few", "SUPERVISOR").at("/caseloads").size() == 1);

        assertThat(around.get(path, "s", "few", "SUPERVISOR").at("/caseloads/0").toString())
                .isEqualTo("{\"therapistId\":\"t-mara\",\"suppressed\":true}");
        assertThat(around.status(path, "t-mara", "few", "THERAPIST")).isEqualTo(404);
        assertThat(around.status(path, "i-any", "few", "INTEGRATION")).isEqualTo(404);
        assertThat(around.status(path, "s-harry", "harbour", "SUPERVISOR")).isEqualTo(404);
    }

    /** Whatever has a denominator has a rate, whatever counts ratings has a mean, whatever counts members has a rate. */
    private static void tellsEveryRate(JsonNode answer) {
        assertThat(figuresIn(answer)).isNotEmpty().allSatisfy(it -> {
            if (it.has("rated")) {
                assertThat(it.has("mean")).as(it.toString()).isTrue();
            } else {
                assertThat(it.has("rate") && it.has("shown")).as(it.toString()).isTrue();
            }
        });
    }

    private static List<JsonNode> figuresIn(JsonNode answer) {
        return Stream.concat(Stream.of(answer), answer.valueStream().flatMap(it -> figuresIn(it).stream()))
                .filter(it -> it.has("denominator") || it.has("of") && !it.has("kind"))
                .toList();
    }

    @Test
    void the_specification_is_served_with_its_vectors() {
        var spec = around.get("/api/v1/adherence-spec", "c-anna", "linden", "CLIENT");

        assertThat(spec.get("formulaVersion").asString()).isEqualTo("1.0");
        assertThat(spec.get("vectors").size()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void the_api_is_described_as_committed() throws IOException {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
        var described = (ObjectNode) json.readTree(around.plain("/v3/api-docs"));
        described.remove("servers");
        ((ObjectNode) described.path("paths")).remove("/error");
        var written = json.writeValueAsString(described) + "\n";
        // Ready to be copied over the old one.
        Files.writeString(Path.of("target/openapi.json"), written);

        assertThat(described.path("openapi").asString()).startsWith("3.1");
        assertThat(Files.readString(Path.of("openapi.json"))).isEqualTo(written);
    }

    @Test
    void it_says_how_fresh_it_is_and_whether_it_is_ready() {
        await().untilAsserted(() ->
                assertThat(around.plain("/actuator/health/readiness")).contains("UP"));
        assertThat(around.plain("/actuator/prometheus")).contains("throughline_adherence_freshness_seconds");
    }

    private static JsonNode awaitCompleted(Anna anna, int completed) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> figures(anna, ""), it -> it.at("/counts/completed").asInt() == completed);
    }

    private static JsonNode figures(Anna anna, String query) {
        return figures(anna.client.client().value(), query);
    }

    private static JsonNode figures(String client, String query) {
        return around.get("/api/v1/clients/" + client + "/adherence" + query, client, "linden", "CLIENT");
    }

    private static List<String> told(Anna anna) {
        return around.types(Topic.ADHERENCE.topicName(), anna.client.client().value()).stream()
                .map(it -> it.replace("org.throughline.", "").replace(".v1", ""))
                .toList();
    }
}
