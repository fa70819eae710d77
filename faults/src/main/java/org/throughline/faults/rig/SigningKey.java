package org.throughline.faults.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** An RSA key that signs tokens under a name. */
public record SigningKey(String id, PublicKey publicKey, PrivateKey privateKey) {

    private static final int BITS = 2048;

    /** The provider's own, which nobody else should hold. */
    static SigningKey ofProvider(Path data) {
        try {
            var key = Json.read(Files.readString(data.resolve("identity").resolve("signing-key.json"), UTF_8));
            var keys = KeyFactory.getInstance("RSA");
            return new SigningKey(
                    Json.text(key, "kid"),
                    keys.generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))),
                    keys.generatePrivate(new RSAPrivateKeySpec(number(key, "n"), number(key, "d"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of which no provider knows. */
    public static SigningKey stranger(String id) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(id, pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RS256. */
    public byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(Json.text(key, field)));
    }
}
