package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.access.Role.CLIENT;
import static org.throughline.access.Role.CLINIC_ADMIN;
import static org.throughline.access.Role.OPS;
import static org.throughline.access.Role.THERAPIST;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.OccurrenceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who runs the platform suspends a clinic, serves it again, erases it. */
class ClinicStandingTest extends AtThePractice {

    private static final String LINDEN = "/api/v1/ops/clinics/linden";
    private static final String HOMEWORK = "/api/v1/clients/c-anna/homework";

    private final String ops = IDENTITIES.token("o-kai", "harbour", it -> it, OPS);
    private final String anna = IDENTITIES.token("c-anna", CLIENT);

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Links links;

    @Autowired
    private ClinicStandings standings;

    @BeforeEach
    @AfterEach
    void nobody_spoke_of_any_clinic() throws Exception {
        for (var collection : List.of("clinics", "audit", "slots", "rosters", "links", "outages")) {
            mongo.dropCollection(collection);
        }
        // What was remembered is forgotten by any change.
        change("/api/v1/ops/clinics/meadow", "\"0\"", Standing.ACTIVE);
    }

    @Test
    void people_of_a_suspended_clinic_are_told_so_and_nobody_else_is() throws Exception {
        var link = links.seal(new FillIn(
                        new ClientRef(new ClinicId("linden"), new ClientId("c-anna")),
                        new OccurrenceId("o-1"),
                        Instant.now().plus(Duration.ofHours(1))))
                .orElseThrow();
        assertThat(get(HOMEWORK, anna).statusCode()).isEqualTo(200);

        suspended();

        for (var token :
                List.of(anna, IDENTITIES.token("t-mara", THERAPIST), IDENTITIES.token("a-linus", CLINIC_ADMIN))) {
            var refused = get(HOMEWORK, token);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).path("type").asString())
                    .isEqualTo("https://throughline.org/problems/clinic-suspended");
            assertThat(json(refused).path("detail").asString()).contains("Nothing is lost");
        }
        assertThat(get("/api/v1/link/slot", link).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/relayed", IDENTITIES.token("t-ruth", "harbour", it -> it, THERAPIST))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/relayed", IDENTITIES.token("o-ida", OPS)).statusCode())
                .isEqualTo(200);

        change(LINDEN, "\"1\"", Standing.ACTIVE);
        assertThat(get(HOMEWORK, anna).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/link/slot", link).statusCode()).isEqualTo(200);
    }

    @Test
    void only_ops_decide_and_the_clinic_reads_about_it() throws Exception {
        for (var other : List.of(anna, IDENTITIES.token("a-linus", CLINIC_ADMIN))) {
            assertThat(get(LINDEN, other).statusCode()).isEqualTo(404);
            assertThat(change(LINDEN, "\"0\"", Standing.SUSPENDED, other).statusCode())
                    .isEqualTo(404);
        }
        suspended();
        change(LINDEN, "\"1\"", Standing.ACTIVE);

        assertThat(get("/api/v1/audit?person=o-kai", IDENTITIES.token("a-linus", CLINIC_ADMIN))
                        .body())
                .contains("PUT /api/v1/ops/clinics/{clinicId}", "o-kai");
    }

    @Test
    void nobody_changes_what_they_have_not_seen_and_saying_it_again_changes_nothing() throws Exception {
        assertThat(change(LINDEN, null, Standing.SUSPENDED).statusCode()).isEqualTo(428);
        assertThat(change(LINDEN, "\"1\"", Standing.SUSPENDED).statusCode()).isEqualTo(412);

        suspended();
        var since = json(get(LINDEN, ops)).path("since").asString();
        var again = change(LINDEN, "\"1\"", Standing.SUSPENDED);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(json(again).path("since").asString()).isEqualTo(since);
        assertThat(json(again).path("by").asString()).isEqualTo("o-kai");
    }

    @Test
    void only_a_suspended_clinic_is_erased_and_there_is_no_way_back() throws Exception {
        assertThat(code(change(LINDEN, "\"0\"", Standing.ERASED))).isEqualTo("clinic-not-suspended");
        suspended();
        assertThat(code(delete(LINDEN + "/data", ops))).isEqualTo("clinic-not-erased");

        assertThat(change(LINDEN, "\"1\"", Standing.ERASED).statusCode()).isEqualTo(200);

        assertThat(code(change(LINDEN, "\"2\"", Standing.ACTIVE))).isEqualTo("clinic-erased");
        assertThat(code(get(HOMEWORK, anna))).isEqualTo("clinic-erased");
        assertThat(standings.of(new ClinicId("linden"))).isEqualTo(Standing.ERASED);
    }

    @Test
    void all_of_the_clinic_goes_and_nothing_of_another_does() throws Exception {
        mongo.insert(new Document("_id", "linden/c-anna/o-1"), "slots");
        mongo.insert(new Document("_id", "linden-2/c-anna/o-1"), "slots");
        mongo.insert(new Document("_id", "linden"), "rosters");
        mongo.insert(new Document("_id", "lindenberg"), "rosters");
        mongo.insert(
                new Document("_id", "hash").append("state", new Document("client", new Document("clinic", "linden"))),
                "links");
        mongo.insert(
                new Document("_id", "hush").append("state", new Document("client", new Document("clinic", "harbour"))),
                "links");
        mongo.insert(new Document("_id", "all").append("state", new Document("clinic", null)), "outages");
        assertThat(json(get(LINDEN, ops)).path("documents").toString())
                .isEqualTo("{\"links\":1,\"rosters\":1,\"slots\":1}");
        suspended();
        change(LINDEN, "\"1\"", Standing.ERASED);

        var erased = json(delete(LINDEN + "/data", ops));

        assertThat(erased.path("deleted").path("slots").asInt()).isEqualTo(1);
        assertThat(erased.path("deleted").path("audit").asInt()).isPositive();
        assertThat(json(get(LINDEN, ops)).path("documents").isEmpty()).isTrue();
        assertThat(mongo.findAll(Document.class, "slots"))
                .extracting(it -> it.getString("_id"))
                .containsExactly("linden-2/c-anna/o-1");
        assertThat(mongo.findAll(Document.class, "rosters"))
                .extracting(it -> it.getString("_id"))
                .containsExactly("lindenberg");
        assertThat(mongo.findAll(Document.class, "links"))
                .extracting(it -> it.getString("_id"))
                .containsExactly("hush");
        assertThat(mongo.findAll(Document.class, "outages")).hasSize(1);
        assertThat(json(delete(LINDEN + "/data", ops)).path("deleted").has("slots"))
                .isFalse();
    }

    private void suspended() throws Exception {
        assertThat(change(LINDEN, "\"0\"", Standing.SUSPENDED).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(String path, String ifMatch, Standing standing) throws Exception {
        return change(path, ifMatch, standing, ops);
    }

    private HttpResponse<String> change(String path, String ifMatch, Standing standing, String token) throws Exception {
        return put(path, token, ifMatch, "{\"standing\":\"" + standing + "\"}");
    }

    private static String code(HttpResponse<String> response) {
        return json(response).path("code").asString();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
