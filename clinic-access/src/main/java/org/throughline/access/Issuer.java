package org.throughline.access;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** The identity provider of the clinics, contacted when the first token comes and not before. */
final class Issuer {

    /** Public keys only: a shared secret, or none, is never a signature. */
    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final int MILLIS = 2_000;
    private static final int MAX_BYTES = 100_000;

    private final String uri;
    private final AccessSettings settings;
    private final boolean inProduction;

    Issuer(String uri, AccessSettings settings, boolean inProduction) {
        this.uri = uri;
        this.settings = settings;
        this.inProduction = inProduction;
    }

    /** @throws JwtException while the provider is away */
    JwtDecoder decoder() {
        try {
            var fetch = new DefaultResourceRetriever(MILLIS, MILLIS, MAX_BYTES);
            var keys = JWKSourceBuilder.<SecurityContext>create(keysUri(fetch).toURL(), fetch)
                    .cache(KEYS_FRESH.toMillis(), 4L * MILLIS)
                    .rateLimited(Duration.ofSeconds(10).toMillis())
                    .outageTolerant(settings.keysOutlive().toMillis())
                    .build();
            var decoder = NimbusJwtDecoder.withJwkSource(keys)
                    .jwsAlgorithms(it -> it.addAll(SIGNATURES))
                    .build();
            decoder.setJwtValidator(validator());
            return decoder;
        } catch (MalformedURLException e) {
            throw new JwtException("issuer names no usable jwks_uri", e);
        }
    }

    private URI keysUri(DefaultResourceRetriever fetch) {
        try {
            var known = JsonMapper.shared()
                    .readValue(
                            fetch.retrieveResource(URI.create(uri + "/.well-known/openid-configuration")
                                            .toURL())
                                    .getContent(),
                            Map.class);
            if (!uri.equals(known.get("issuer"))) {
                throw new JwtException("issuer calls itself otherwise");
            }
            return URI.create(String.valueOf(known.get("jwks_uri")));
        } catch (java.io.IOException | RuntimeException e) {
            throw new JwtException("issuer is away", e);
        }
    }

    /** By the clock of the world, also where the platform runs on a virtual one: the provider's clock is not ours. */
    OAuth2TokenValidator<Jwt> validator() {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(Clock.systemUTC());
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<Object>("iss", it -> it != null && uri.equals(it.toString())),
                new JwtClaimValidator<List<String>>("aud", it -> it != null && it.contains(settings.audience())),
                this::refuseInventedPeople);
    }

    private OAuth2TokenValidatorResult refuseInventedPeople(Jwt token) {
        return inProduction && token.hasClaim("demo")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }
}
