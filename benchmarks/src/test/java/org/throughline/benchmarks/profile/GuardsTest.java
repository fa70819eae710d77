package org.throughline.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private static final String FILTER = "org.springframework.security.web.FilterChainProxy";
    private static final String SERVLET = "org.springframework.web.servlet.DispatcherServlet";

    @Test
    void the_driver_beneath_an_audit_line_is_the_audits_though_the_gate_asked_for_it() {
        assertThat(Guards.underWay(List.of(
                        "com.mongodb.internal.connection.SocketStream",
                        "org.throughline.access.Audit",
                        "org.throughline.access.TokenGate",
                        "org.throughline.tracking.web.RecordsController",
                        SERVLET,
                        FILTER)))
                .isEqualTo("audit");
    }

    @Test
    void a_gate_that_asks_who_treats_a_client_checks_the_tenant() {
        assertThat(Guards.underWay(List.of(
                        "com.mongodb.client.MongoCollection",
                        "org.throughline.tracking.mongo.MongoTreatments",
                        "org.throughline.access.TokenGate",
                        SERVLET,
                        FILTER)))
                .isEqualTo("tenant, care team and pace");
    }

    @Test
    void a_filter_within_another_has_its_own() {
        assertThat(Guards.underWay(List.of("java.util.HashMap", "org.throughline.access.Pace", FILTER)))
                .isEqualTo("tenant, care team and pace");
    }

    @Test
    void a_signature_is_the_tokens() {
        assertThat(Guards.underWay(
                        List.of("com.sun.crypto.provider.Mac", "com.nimbusds.jose.crypto.RSASSAVerifier", FILTER)))
                .isEqualTo("token");
    }

    @Test
    void a_filter_does_not_do_what_it_lets_through() {
        assertThat(Guards.underWay(List.of("org.throughline.tracking.homework.RecordHomework", SERVLET, FILTER)))
                .isEqualTo(Guards.NONE);
        assertThat(Guards.underWay(List.of(
                        "sun.nio.ch.SocketDispatcher",
                        "org.apache.catalina.connector.OutputBuffer",
                        "org.springframework.security.web.util.OnCommittedResponseWrapper",
                        SERVLET,
                        FILTER)))
                .isEqualTo(Guards.NONE);
        assertThat(Guards.underWay(List.of())).isEqualTo(Guards.NONE);
    }
}
