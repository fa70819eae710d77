package org.throughline.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ProductionTest {

    private static final String THEIRS = "throughline.login.issuer=https://login.example.org";

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withSystemProperties("spring.config.name=portal", "spring.profiles.active=prod")
            .withUserConfiguration(Login.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LoginSettings.class)
    @Import({Provider.class, SessionCookie.class})
    static class Login {}

    @Test
    void it_starts_with_the_clinics_own_provider_before_that_answers() {
        production.withPropertyValues(THEIRS).run(it -> assertThat(it).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8085", "https://localhost", "http://login.example.org", "https://127.0.0.1"})
    void it_trusts_no_demo_identities(String issuer) {
        production
                .withPropertyValues("throughline.login.issuer=" + issuer)
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("identity provider"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=throughline", "secure=false"})
    void it_knows_sessions_by_a_cookie_that_nobody_else_can_set(String weaker) {
        production
                .withPropertyValues(THEIRS, "server.servlet.session.cookie." + weaker)
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("__Host-"));
    }
}
