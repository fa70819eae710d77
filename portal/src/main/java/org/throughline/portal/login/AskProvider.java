package org.throughline.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends people to the provider, with PKCE, and with a hint of who they say they are. */
final class AskProvider implements OAuth2AuthorizationRequestResolver {

    private static final List<String> PASSED_ON = List.of("login_hint", "ui_locales");

    private final DefaultOAuth2AuthorizationRequestResolver byDefault;

    AskProvider(ClientRegistrationRepository registrations) {
        this.byDefault = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        byDefault.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withHints(byDefault.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withHints(byDefault.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest withHints(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        var hinted = OAuth2AuthorizationRequest.from(asked);
        PASSED_ON.forEach(name -> {
            var value = request.getParameter(name);
            if (value != null && value.length() <= 64) {
                hinted.additionalParameters(more -> more.put(name, value));
            }
        });
        return hinted.build();
    }
}
