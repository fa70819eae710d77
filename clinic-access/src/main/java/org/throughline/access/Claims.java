package org.throughline.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.throughline.events.ClinicId;
import org.throughline.events.Id;

/** Reads the person out of a verified token. */
final class Claims implements Converter<Jwt, KnownCaller> {

    private final AccessSettings settings;

    Claims(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public KnownCaller convert(Jwt token) {
        var person = at(token.getClaims(), settings.personClaim());
        var clinic = at(token.getClaims(), settings.clinicClaim());
        if (!(person instanceof String personId) || !(clinic instanceof String clinicId)) {
            throw new InvalidBearerTokenException("no person or clinic");
        }
        try {
            Id.require("person", personId);
            var roles = roles(at(token.getClaims(), settings.rolesClaim()));
            return new KnownCaller(new Caller(personId, new ClinicId(clinicId), roles), token);
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("person or clinic has no form of ours", e);
        }
    }

    /** Roles of other applications are none of ours. */
    private static Set<Role> roles(@Nullable Object claimed) {
        var roles = EnumSet.noneOf(Role.class);
        if (claimed instanceof Collection<?> names) {
            for (var role : Role.values()) {
                if (names.contains(role.name())) {
                    roles.add(role);
                }
            }
        }
        return Set.copyOf(roles);
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object here = claims;
        for (var step : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
