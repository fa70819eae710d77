package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.throughline.events.ClinicId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTest extends AtThePractice {

    private static final String ANNA = "/api/v1/clients/c-anna/homework";

    private static final Instant EIGHTH_BIRTHDAY = Instant.parse("2034-03-01T12:00:00Z");
    private static final Access ANNA_SEEN = new Access(
            new Caller("t-mara", new ClinicId("linden"), Set.of(Role.THERAPIST)),
            new ClinicId("linden"),
            Access.Action.READ,
            "GET /api/v1/clients/{client}/homework",
            "c-anna",
            true,
            null);

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void start_with_an_empty_audit() {
        await().ignoreExceptions().until(() -> {
            mongo.dropCollection("audit");
            return true;
        });
    }

    @Test
    void an_admin_reads_who_looked_at_whom_and_nothing_of_another_clinic() throws Exception {
        assertThat(get(ANNA, IDENTITIES.token("t-mara", Role.THERAPIST)).statusCode())
                .isEqualTo(200);
        assertThat(get(ANNA, IDENTITIES.token("t-jonas", Role.THERAPIST)).statusCode())
                .isEqualTo(404);
        assertThat(get(ANNA, IDENTITIES.token("t-jonas", Role.THERAPIST), "X-Break-Glass", "emergency")
                        .statusCode())
                .isEqualTo(200);
        get(ANNA, IDENTITIES.token("s-harry", "harbour", it -> it, Role.SUPERVISOR));

        var linden = items(IDENTITIES.token("a-linus", Role.CLINIC_ADMIN), "?limit=4");

        assertThat(linden.size()).isEqualTo(4);
        assertThat(linden.get(0).get("operation").asString()).isEqualTo("GET /api/v1/audit");
        assertThat(linden.get(1).get("breakGlass").asString()).isEqualTo("emergency");
        assertThat(linden.get(2).get("outcome").asString()).isEqualTo("refused");
        assertThat(linden.get(3).get("person").asString()).isEqualTo("t-mara");
        assertThat(linden.get(3).get("operation").asString()).isEqualTo("GET /api/v1/clients/{client}/homework");
        assertThat(items(IDENTITIES.token("a-hanna", "harbour", it -> it, Role.CLINIC_ADMIN), "")
                        .toString())
                .contains("s-harry")
                .doesNotContain("linden", "t-mara");
    }

    @Test
    void the_audit_is_read_page_by_page() throws Exception {
        for (int i = 0; i < 3; i++) {
            get(ANNA, IDENTITIES.token("t-mara", Role.THERAPIST));
        }
        var admin = IDENTITIES.token("a-linus", Role.CLINIC_ADMIN);

        var first = get("/api/v1/audit?limit=2", admin);
        var next = first.headers().firstValue("link").orElseThrow();
        var second = get(next.substring(1, next.indexOf('>')), admin);

        assertThat(JsonMapper.shared().readTree(second.body()).get("items").size())
                .isEqualTo(2);
        var ofHarbour = IDENTITIES.token("a-hanna", "harbour", it -> it, Role.CLINIC_ADMIN);
        assertThat(get(next.substring(1, next.indexOf('>')), ofHarbour).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_admin_finds_what_one_person_did_to_one_client_in_a_time() throws Exception {
        get(ANNA, IDENTITIES.token("t-mara", Role.THERAPIST));
        get(ANNA, IDENTITIES.token("t-jonas", Role.THERAPIST));
        get("/api/v1/clients/c-ben/homework", IDENTITIES.token("t-jonas", Role.THERAPIST));
        var admin = IDENTITIES.token("a-linus", Role.CLINIC_ADMIN);

        assertThat(items(admin, "?client=c-anna")).hasSize(2);
        assertThat(items(admin, "?client=c-anna&person=t-jonas"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("outcome").asString()).isEqualTo("refused"));
        assertThat(items(admin, "?person=t-jonas")).hasSize(2);
        var lastOfAnna = items(admin, "?client=c-anna").get(0);
        assertThat(items(admin, "?client=c-anna&before=" + lastOfAnna.get("id").asString()))
                .singleElement()
                .satisfies(it -> assertThat(it.get("person").asString()).isEqualTo("t-mara"));
        assertThat(items(admin, "?client=c-anna&until=" + lastOfAnna.get("at").asString()))
                .noneMatch(it -> it.get("id").equals(lastOfAnna.get("id")));
        get(ANNA, IDENTITIES.token("t-jonas", Role.THERAPIST), "X-Break-Glass", "emergency");
        assertThat(items(admin, "?breakGlass=true"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("breakGlass").asString()).isEqualTo("emergency"));
        assertThat(items(admin, "?client=c-anna&since=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(get("/api/v1/audit?since=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z", admin)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobody_but_an_admin_reads_it() throws Exception {
        for (var role : new Role[] {Role.CLIENT, Role.THERAPIST, Role.SUPERVISOR, Role.OPS, Role.INTEGRATION}) {
            assertThat(get("/api/v1/audit", IDENTITIES.token("x-1", role)).statusCode())
                    .as(role.name())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_is_refused_reads_like_what_does_not_exist() throws Exception {
        var outsider = IDENTITIES.token("t-jonas", Role.THERAPIST);

        var refused = get(ANNA, outsider);
        var absent = get("/api/v1/nowhere", outsider);

        assertThat(refused.body()).isEqualTo(absent.body());
        assertThat(refused.headers().map().keySet())
                .isEqualTo(absent.headers().map().keySet());
    }

    @Test
    void nobody_looks_while_the_audit_cannot_be_written() throws Exception {
        MONGO.goAway();
        try {
            var started = System.nanoTime();
            var response = get(ANNA, IDENTITIES.token("t-mara", Role.THERAPIST));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("retry-after")).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        } finally {
            MONGO.comeBack();
        }
    }

    @Test
    void lines_are_kept_for_six_years_and_then_go() {
        audit(EIGHTH_BIRTHDAY.minus(Duration.ofDays(2193))).add(ANNA_SEEN);
        audit(EIGHTH_BIRTHDAY.minus(Duration.ofDays(2191))).add(ANNA_SEEN);
        audit(EIGHTH_BIRTHDAY).declareIndexes();

        assertThat(audit(EIGHTH_BIRTHDAY).find(AuditSearch.all(new ClinicId("linden")), 10))
                .extracting(AuditEntry::at)
                .containsExactly(EIGHTH_BIRTHDAY.minus(Duration.ofDays(2191)));
        assertThat(age()).contains(Duration.ofDays(2192));
    }

    @Test
    void another_time_to_keep_them_holds_from_the_next_start() {
        audit(EIGHTH_BIRTHDAY).declareIndexes();
        new Audit(mongo, Clock.fixed(EIGHTH_BIRTHDAY, ZoneOffset.UTC), Duration.ofDays(3653)).declareIndexes();

        assertThat(age()).contains(Duration.ofDays(3653));
    }

    private Audit audit(Instant now) {
        return new Audit(mongo, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(2192));
    }

    private Optional<Duration> age() {
        return mongo.indexOps("audit").getIndexInfo().stream()
                .filter(it -> it.getName().equals("age"))
                .findFirst()
                .flatMap(IndexInfo::getExpireAfter);
    }

    private JsonNode items(String admin, String query) throws Exception {
        return JsonMapper.shared()
                .readTree(get("/api/v1/audit" + query, admin).body())
                .get("items");
    }
}
