package org.throughline.analytics;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An identity provider that believes everybody. */
final class IdentityServer {

    private final HttpServer http;
    private final RSAKey key;

    IdentityServer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer("/.well-known/openid-configuration", """
                    {"issuer":"%s","jwks_uri":"%s/keys"}""".formatted(uri(), uri()));
            answer("/keys", new JWKSet(key.toPublicJWK()).toString());
            http.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String token(String person, String clinic, String role) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("throughline")
                .subject(person)
                .claim("clinic", clinic)
                .claim("roles", List.of(role))
                .expirationTime(Date.from(Instant.now(Clock.systemUTC()).plusSeconds(600)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        http.stop(0);
    }

    private void answer(String path, String body) {
        http.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }
}
