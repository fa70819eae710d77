package org.throughline.standalone.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Everybody can get a token with their name and the password, without a browser; the portal logs people in. */
final class PeopleAsClients implements RegisteredClientRepository {

    private static final String PORTAL = "portal";
    private static final TokenSettings LONG =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(12)).build();

    private final People people;
    private final String portalUrl;

    PeopleAsClients(People people, String portalUrl) {
        this.people = people;
        this.portalUrl = portalUrl;
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("everybody is known already");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        return name.equals(PORTAL)
                ? portal()
                : people.find(name).map(PeopleAsClients::client).orElse(null);
    }

    private static RegisteredClient client(Person person) {
        return named(person.id())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private RegisteredClient portal() {
        return named(PORTAL)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(portalUrl + "/login/oauth2/code/portal")
                .postLogoutRedirectUri(portalUrl + "/goodbye")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder named(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(People.PASSWORD)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(LONG);
    }
}
