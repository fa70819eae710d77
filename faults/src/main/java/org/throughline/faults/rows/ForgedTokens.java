package org.throughline.faults.rows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.faults.rig.SigningKey;

/** Tokens that are not good, each for one reason only: what is wrong with it stands before it. */
record ForgedTokens(Jwt good, SigningKey provider) {

    private static final int HOUR = 3_600;

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.putAll(rightlySigned());
        all.putAll(wronglySigned());
        return all;
    }

    /** By the provider's own key. */
    private Map<String, String> rightlySigned() {
        var now = Instant.now().getEpochSecond();
        return Map.of(
                "expired", good.saying("exp", now - HOUR).signedBy(provider),
                "without an end", good.without("exp").signedBy(provider),
                "not yet", good.saying("nbf", now + HOUR).signedBy(provider),
                "another audience", good.saying("aud", "elsewhere").signedBy(provider),
                "another issuer", good.saying("iss", "http://localhost:1").signedBy(provider));
    }

    private Map<String, String> wronglySigned() {
        var der = provider.publicKey().getEncoded();
        return Map.of(
                "alg=none", good.unsigned(),
                "no signature", good.signedAsBefore().replaceFirst("[^.]*$", ""),
                "HS256 with the public key", good.signedWithSecret(der),
                "HS256 with the public key as PEM", good.signedWithSecret(pem(der)),
                "HS256 with a secret of one zero", good.signedWithSecret(new byte[1]),
                "another person under the same signature",
                        good.saying("sub", "t-ruth").signedAsBefore(),
                "a key that is not listed", good.signedBy(SigningKey.stranger("withdrawn")),
                "a key under the name of the listed one", good.signedBy(SigningKey.stranger(provider.id())));
    }

    private static byte[] pem(byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n").getBytes(US_ASCII);
    }
}
