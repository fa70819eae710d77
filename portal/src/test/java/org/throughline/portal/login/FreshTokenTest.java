package org.throughline.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class FreshTokenTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2120-01-01T00:00:00Z");

    private final TestingAuthenticationToken mara = new TestingAuthenticationToken("t-mara", "");
    private final HttpSessionOAuth2AuthorizedClientRepository tokens =
            new HttpSessionOAuth2AuthorizedClientRepository();
    private final MockHttpSession session = new MockHttpSession();
    private final AtomicInteger renewals = new AtomicInteger();
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"access_token\":\"new\",\"token_type\":\"Bearer\",\"expires_in\":900}";

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            try (exchange) {
                renewals.incrementAndGet();
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        provider.start();
        mara.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(mara);
    }

    @AfterEach
    void close() {
        provider.stop(0);
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_token_that_lasts_is_passed_on_as_it_is() {
        loggedIn(FAR_AHEAD);

        assertThat(nextRequest()).isEqualTo("old");
        assertThat(renewals).hasValue(0);
    }

    @Test
    void a_token_that_has_run_out_is_renewed_once_and_kept() {
        loggedIn(LONG_AGO.plusSeconds(1));

        assertThat(nextRequest()).isEqualTo("new");
        assertThat(nextRequest()).isEqualTo("new");
        assertThat(renewals).hasValue(1);
    }

    @Test
    void where_the_provider_renews_no_more_the_log_in_is_over() {
        loggedIn(LONG_AGO.plusSeconds(1));
        status = 400;
        answer = "{\"error\":\"invalid_grant\"}";

        assertThatThrownBy(this::nextRequest).isInstanceOf(LoginOver.class);
    }

    private String nextRequest() {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));
        return new FreshToken(new InMemoryClientRegistrationRepository(registration()), tokens).value();
    }

    private void loggedIn(Instant until) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var old = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "old", LONG_AGO, until);
        var client = new OAuth2AuthorizedClient(
                registration(), mara.getName(), old, new OAuth2RefreshToken("again", LONG_AGO));
        tokens.saveAuthorizedClient(client, mara, request, new MockHttpServletResponse());
    }

    private ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(Provider.NAME)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("portal")
                .clientSecret("secret")
                .redirectUri("{baseUrl}/in")
                .authorizationUri("http://localhost/authorize")
                .tokenUri("http://localhost:" + provider.getAddress().getPort() + "/token")
                .build();
    }
}
