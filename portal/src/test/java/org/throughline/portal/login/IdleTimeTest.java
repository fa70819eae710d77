package org.throughline.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class IdleTimeTest {

    @ParameterizedTest
    @CsvSource({"CLIENT, , PT8H", "THERAPIST, , PT30M", "CLINIC_ADMIN, , PT30M", "CLIENT, THERAPIST, PT30M"})
    void staff_is_logged_out_sooner_than_a_client_on_their_own_phone(Role role, Role another, Duration idle)
            throws Exception {
        var request = new MockHttpServletRequest();
        var roles = another == null ? Set.of(role) : Set.of(role, another);
        var token = OidcIdToken.withTokenValue("t")
                .claims(it -> it.putAll(Map.of("sub", "x")))
                .build();
        var visitor = new Visitor("x", "linden", roles, "X", token);

        new IdleTime(settings())
                .onAuthenticationSuccess(
                        request,
                        new MockHttpServletResponse(),
                        new OAuth2AuthenticationToken(visitor, visitor.getAuthorities(), "portal"));

        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo((int) idle.toSeconds());
    }

    private static LoginSettings settings() {
        return new LoginSettings(
                URI.create("https://login.example"),
                "portal",
                "secret",
                Set.of("openid"),
                "roles",
                "clinic",
                "sub",
                Duration.ofMinutes(30),
                Duration.ofHours(8));
    }
}
