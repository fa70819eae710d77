package org.throughline.faults.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.throughline.faults.rig.SigningKey;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a token says, to be said otherwise and signed anew. */
record Jwt(ObjectNode header, ObjectNode claims, String signature) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Jwt read(String token) {
        var parts = token.split("\\.", -1);
        return new Jwt(decoded(parts[0]), decoded(parts[1]), parts[2]);
    }

    Jwt saying(String claim, long value) {
        return new Jwt(header, claims.deepCopy().put(claim, value), signature);
    }

    Jwt saying(String claim, String value) {
        return new Jwt(header, claims.deepCopy().put(claim, value), signature);
    }

    Jwt without(String claim) {
        return new Jwt(header, claims.deepCopy().without(claim), signature);
    }

    /** Under the signature of the token that was read. */
    String signedAsBefore() {
        return text() + "." + signature;
    }

    String unsigned() {
        return with("alg", "none").text() + ".";
    }

    /** RS256, under the key's name. */
    String signedBy(SigningKey key) {
        var text = with("alg", "RS256").with("kid", key.id()).text();
        return text + "." + BASE64.encodeToString(key.sign(text));
    }

    /** HS256: whoever takes a public key for a shared secret finds it good. */
    String signedWithSecret(byte[] secret) {
        try {
            var text = with("alg", "HS256").text();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Jwt with(String parameter, String value) {
        return new Jwt(header.deepCopy().put(parameter, value), claims, signature);
    }

    private String text() {
        return encoded(header) + "." + encoded(claims);
    }

    private static ObjectNode decoded(String part) {
        return (ObjectNode) Json.read(Base64.getUrlDecoder().decode(part));
    }

    private static String encoded(JsonNode node) {
        return BASE64.encodeToString(node.toString().getBytes(UTF_8));
    }
}
