package org.throughline.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
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
import java.util.function.UnaryOperator;

/** An identity provider with one key that can be switched off. */
final class IdentityServer implements AutoCloseable {

    private final HttpServer http;
    private final RSAKey key;
    private volatile boolean away;

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

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** A good token of {@code person}. */
    String token(String person, Role... roles) {
        return token(person, "linden", it -> it, roles);
    }

    String token(String person, String clinic, UnaryOperator<JWTClaimsSet.Builder> spoil, Role... roles) {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims(person, clinic, spoil, roles));
    }

    String signed(JWSHeader header, JWTClaimsSet claims) {
        return signed(header, claims, key);
    }

    String signed(JWSHeader header, JWTClaimsSet claims, RSAKey with) {
        try {
            return signed(header, claims, new RSASSASigner(with));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classical confusion: the public key taken for a shared secret. */
    String signedWithThePublicKeyAsSecret(JWTClaimsSet claims) {
        try {
            var secret = key.toRSAPublicKey().getEncoded();
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
            return signed(header, claims, new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    JWTClaimsSet claims(String person, String clinic, UnaryOperator<JWTClaimsSet.Builder> spoil, Role... roles) {
        var good = new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("throughline")
                .subject(person)
                .claim("clinic", clinic)
                .claim("roles", List.of(roles).stream().map(Role::name).toList())
                .expirationTime(in(600));
        return spoil.apply(good).build();
    }

    static Date in(long seconds) {
        return Date.from(Instant.now(Clock.systemUTC()).plusSeconds(seconds));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private void answer(String path, String body) {
        http.createContext(path, exchange -> {
            if (!away) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            } else {
                exchange.sendResponseHeaders(503, -1);
            }
            exchange.close();
        });
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
