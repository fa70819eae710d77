package org.throughline.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class ReadVisitorTest {

    private static final Instant NOON = Instant.parse("2026-03-27T12:00:00Z");

    @Test
    void person_clinic_and_roles_come_from_where_the_services_read_them() {
        var visitor = read(Map.of(
                "sub", "k-1",
                "pseudonym", "c-anna",
                "clinic", "linden",
                "realm_access", Map.of("roles", List.of("CLIENT", "uma_authorization"))));

        assertThat(visitor.person()).isEqualTo("c-anna");
        assertThat(visitor.clinic()).isEqualTo("linden");
        assertThat(visitor.roles()).containsExactly(Role.CLIENT);
        assertThat(visitor.called()).isEqualTo("Anna L.");
    }

    @Test
    void without_clinic_nobody_comes_in() {
        assertThatThrownBy(() -> read(Map.of("pseudonym", "c-anna"))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void an_id_that_could_be_a_path_is_no_id() {
        assertThatThrownBy(() -> read(Map.of("pseudonym", "../c-anna", "clinic", "linden")))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    private static Visitor read(Map<String, Object> claims) {
        var access = new JWTClaimsSet.Builder();
        claims.forEach(access::claim);
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                new PlainJWT(access.build()).serialize(),
                NOON,
                NOON.plusSeconds(300));
        var id = OidcIdToken.withTokenValue("id")
                .claims(it -> it.putAll(Map.of("sub", "k-1", "name", "Anna L.")))
                .build();
        return (Visitor) new ReadVisitor(settings()).loadUser(new OidcUserRequest(provider(), token, id));
    }

    private static LoginSettings settings() {
        return new LoginSettings(
                URI.create("https://login.example"),
                "portal",
                "secret",
                Set.of("openid"),
                "realm_access.roles",
                "clinic",
                "pseudonym",
                Duration.ofMinutes(30),
                Duration.ofHours(8));
    }

    private static ClientRegistration provider() {
        return ClientRegistration.withRegistrationId("portal")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("portal")
                .redirectUri("{baseUrl}/in")
                .authorizationUri("https://login.example/authorize")
                .tokenUri("https://login.example/token")
                .build();
    }
}
