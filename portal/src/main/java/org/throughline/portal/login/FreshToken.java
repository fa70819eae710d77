package org.throughline.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;
import org.throughline.portal.services.CallerToken;

/** The visitor's token, renewed at the provider when it has run out. */
@Component
final class FreshToken implements CallerToken {

    private final OAuth2AuthorizedClientManager manager;

    FreshToken(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
        var byDefault = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        byDefault.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        this.manager = byDefault;
    }

    @Override
    public String value() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = attributes.getRequest();
        var known = request.getAttribute(FreshToken.class.getName());
        if (known instanceof String token) {
            return token;
        }
        var token = renewed(request, Objects.requireNonNull(attributes.getResponse()));
        request.setAttribute(FreshToken.class.getName(), token);
        return token;
    }

    private String renewed(HttpServletRequest request, HttpServletResponse response) {
        var visitor = SecurityContextHolder.getContext().getAuthentication();
        var wanted = OAuth2AuthorizeRequest.withClientRegistrationId(Provider.NAME)
                .principal(Objects.requireNonNull(visitor))
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        // One at a time per session: a provider may take a refresh token only once.
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            try {
                var client = manager.authorize(wanted);
                if (client == null) {
                    throw new LoginOver();
                }
                return client.getAccessToken().getTokenValue();
            } catch (OAuth2AuthorizationException e) {
                throw new LoginOver();
            }
        }
    }
}
