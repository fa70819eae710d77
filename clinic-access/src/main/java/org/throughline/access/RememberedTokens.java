package org.throughline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tokens that were verified a moment ago need no second verification; not past their end, and not for long. */
final class RememberedTokens implements JwtDecoder {

    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified;

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Jwt>creating((text, token) -> left(token)))
                .build();
    }

    @Override
    public Jwt decode(String text) {
        var known = verified.getIfPresent(text);
        if (known != null && left(known).isPositive()) {
            return known;
        }
        var token = decoder.decode(text);
        if (left(token).isPositive()) {
            verified.put(text, token);
        }
        return token;
    }

    private Duration left(Jwt token) {
        var ends = token.getExpiresAt();
        var left = Duration.between(clock.instant(), ends == null ? Instant.MIN : ends);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
