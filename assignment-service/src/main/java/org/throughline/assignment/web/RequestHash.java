package org.throughline.assignment.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.http.IdempotencyKey;

/** Tells a repeated request from another one under the same key. */
final class RequestHash {

    private RequestHash() {}

    static String of(IdempotencyKey key, Record request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(request.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
