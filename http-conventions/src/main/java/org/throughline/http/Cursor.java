package org.throughline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, as an opaque text that holds for one list of one tenant only. It guards against mix-ups, not
 * against attackers: whoever forges one reaches no further than the tenant-bound query it is used in.
 */
public final class Cursor {

    private static final int SEAL = 8;
    private static final int MAX = 512;

    private Cursor() {}

    /** @param scope tenant and list, such as {@code linden/c-anna/homework} */
    public static String write(String scope, String position) {
        var bytes = position.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(seal(scope, bytes), SEAL + bytes.length);
        System.arraycopy(bytes, 0, sealed, SEAL, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The position, empty at the start of the list; 400 for a text that was not written for this scope. */
    public static Optional<String> read(String scope, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        var sealed = decoded(cursor);
        if (sealed.length <= SEAL) {
            throw tampered();
        }
        var bytes = Arrays.copyOfRange(sealed, SEAL, sealed.length);
        if (!Arrays.equals(seal(scope, bytes), Arrays.copyOf(sealed, SEAL))) {
            throw tampered();
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String cursor) {
        try {
            return cursor.length() > MAX ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw tampered();
        }
    }

    private static byte[] seal(String scope, byte[] position) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(scope.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(position), SEAL);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem tampered() {
        return Problem.badRequest("cursor", "This cursor does not belong to this list: start from its beginning.");
    }
}
