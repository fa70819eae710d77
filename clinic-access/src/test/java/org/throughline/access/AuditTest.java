package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTest extends AtThePractice {

    private static final String ANNA = "/api/v1/clients/c-anna/homework";

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

    private JsonNode items(String admin, String query) throws Exception {
        return JsonMapper.shared()
                .readTree(get("/api/v1/audit" + query, admin).body())
                .get("items");
    }
}
