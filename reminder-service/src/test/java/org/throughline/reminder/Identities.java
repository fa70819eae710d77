package org.throughline.reminder;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/** An identity provider with one key. */
final class Identities implements AutoCloseable {

    private final HttpServer http;
    private final RSAKey key;

    Identities() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", """
                {"issuer":"%s","jwks_uri":"%s/keys"}""".formatted(uri(), uri()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        http.start();
    }

    String uri() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String token(String person, String clinic, String role) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(uri())
                    .audience("throughline")
                    .subject(person)
                    .claim("clinic", clinic)
                    .claim("roles", List.of(role))
                    .expirationTime(Date.from(Clock.systemUTC().instant().plus(Duration.ofMinutes(10))))
                    .build();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, String body) {
        http.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
