package org.throughline.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Asks the provider for its keys with the first token, and again with the next as long as it does not answer. */
final class LazyIssuer implements JwtDecoder {

    private final Supplier<JwtDecoder> issuer;
    private volatile @Nullable JwtDecoder found;

    LazyIssuer(Supplier<JwtDecoder> issuer) {
        this.issuer = issuer;
    }

    @Override
    public Jwt decode(String text) {
        var decoder = found;
        if (decoder == null) {
            decoder = issuer.get();
            found = decoder;
        }
        return decoder.decode(text);
    }
}
