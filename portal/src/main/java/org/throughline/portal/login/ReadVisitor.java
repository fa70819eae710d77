package org.throughline.portal.login;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Reads person, clinic and roles where the services read them: in the access token, which came from the provider
 * itself a moment ago.
 */
@Component
final class ReadVisitor implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** As the services ask for. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final LoginSettings settings;

    ReadVisitor(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var claims = claims(request.getAccessToken().getTokenValue());
        var person = id(at(claims, settings.personClaim()));
        var clinic = id(at(claims, settings.clinicClaim()));
        var token = request.getIdToken();
        var called = Optional.ofNullable(token.getFullName())
                .or(() -> Optional.ofNullable(token.getPreferredUsername()))
                .orElse(person);
        return new Visitor(person, clinic, roles(at(claims, settings.rolesClaim())), called, token);
    }

    private static Map<String, Object> claims(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw unusable();
        }
    }

    private static String id(@Nullable Object claim) {
        if (claim instanceof String id && ID.matcher(id).matches()) {
            return id;
        }
        throw unusable();
    }

    /** Roles of other applications are none of ours. */
    private static Set<Role> roles(@Nullable Object claim) {
        return claim instanceof Collection<?> names
                ? Arrays.stream(Role.values())
                        .filter(it -> names.contains(it.name()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object here = claims;
        for (var step : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    private static OAuth2AuthenticationException unusable() {
        return new OAuth2AuthenticationException(new OAuth2Error("no_person_or_clinic"));
    }
}
