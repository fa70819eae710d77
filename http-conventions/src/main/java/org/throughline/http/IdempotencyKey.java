package org.throughline.http;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a POST. It names what the request creates: the same key makes the same id, so a retry
 * finds what the first attempt stored and another body under the same key is recognised by its hash.
 */
public record IdempotencyKey(String value) {

    private static final UUID NAMESPACE = UUID.fromString("b7a5a3c2-5d0e-5f2f-8f50-4b7f3d6f8a01");

    public IdempotencyKey {
        if (value.isBlank() || value.length() > 128) {
            throw Problem.badRequest("idempotency-key", "Idempotency-Key must have 1 to 128 characters.");
        }
    }

    /** The header's key, or a fresh one where the caller sent none. */
    public static IdempotencyKey of(@Nullable String header) {
        return new IdempotencyKey(
                header == null ? UuidCreator.getTimeOrderedEpoch().toString() : header);
    }

    /** Id of what this key creates within {@code scope} (tenant, client, kind). */
    public String idWithin(String scope) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, scope + "/" + value).toString();
    }

    /** 422: the key was used for another request. */
    public static Problem reused() {
        return Problem.precondition(
                422, "idempotency-key-reused", "This Idempotency-Key was used for another request.");
    }
}
