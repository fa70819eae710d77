package org.throughline.portal.client.homework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client says on the form.
 *
 * @param key made with the page, so that a second click tells nothing twice
 */
record Telling(
        @Nullable String how,
        @Nullable Double dose,
        @Nullable Double fraction,
        @Nullable String adaptation,
        @Nullable String note,
        @Nullable Barrier reason,
        @Nullable String key) {

    /** A form that is still empty. */
    static Telling about(How how) {
        return new Telling(
                how.code(), null, null, null, null, null, UUID.randomUUID().toString());
    }

    How asHow() {
        return How.of(how);
    }

    /** A no is told with one of the reasons; nothing else has to be filled in. */
    boolean lacksReason() {
        return asHow() == How.NOT_THIS_TIME && reason == null;
    }

    String keyOrNew() {
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }
}
