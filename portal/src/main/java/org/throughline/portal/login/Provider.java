package org.throughline.portal.login;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The identity provider, asked who it is when the first person logs in: the portal starts without it. */
@Configuration(proxyBeanMethods = false)
class Provider {

    /** Its name in the addresses of the log-in. */
    static final String NAME = "portal";

    @Bean
    ClientRegistrationRepository registrations(LoginSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    /** Tokens stay in the server's memory, with the session. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    private static ClientRegistration registration(LoginSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .build();
    }

    /** The demo identities are nobody's identities. */
    @Configuration(proxyBeanMethods = false)
    @Profile("prod")
    static class InProduction {

        InProduction(LoginSettings settings) {
            var issuer = settings.issuer();
            if (!"https".equals(issuer.getScheme()) || isHere(issuer)) {
                throw new IllegalStateException("Profile prod does not trust an identity provider on this machine or "
                        + "without TLS: set throughline.login.issuer to the https address of the clinics' own.");
            }
        }

        private static boolean isHere(URI issuer) {
            var host = String.valueOf(issuer.getHost()).toLowerCase(Locale.ROOT);
            return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.");
        }
    }
}
