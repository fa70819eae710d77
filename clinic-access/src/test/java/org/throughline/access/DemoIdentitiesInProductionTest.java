package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class DemoIdentitiesInProductionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8085",
                "https://localhost",
                "https://127.0.0.1:8085",
                "https://[::1]:8085",
                "https://identity.localhost",
                "http://clinics.example",
                "urn:nowhere"
            })
    void a_provider_on_this_machine_or_without_tls_is_refused(String issuer) {
        assertThatThrownBy(() -> DemoIdentitiesInProduction.refuse(issuer))
                .isInstanceOf(DemoIdentitiesInProduction.class);
    }

    @Test
    void the_clinics_own_provider_is_trusted() {
        assertThatCode(() -> DemoIdentitiesInProduction.refuse("https://login.clinics.example/realms/linden"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_service_does_not_start_with_them() {
        var service = new SpringApplicationBuilder(Practice.class).profiles("prod");

        assertThatThrownBy(() -> service.run(
                        "--server.port=0",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=500",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:8085"))
                .hasRootCauseInstanceOf(DemoIdentitiesInProduction.class)
                .rootCause()
                .satisfies(it -> assertThat(new WhyNotStarted().analyze(it).getDescription())
                        .contains("issuer-uri"));
    }
}
