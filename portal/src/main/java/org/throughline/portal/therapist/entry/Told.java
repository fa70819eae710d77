package org.throughline.portal.therapist.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the client recorded; as much of it as they show. */
record Told(
        String recordId,
        String outcome,
        @Nullable String privacy,
        @Nullable String stage,
        boolean corrected,
        @Nullable Double fraction,
        Latest latest) {

    record Latest(
            @Nullable Map<String, Object> answers,
            boolean discuss,
            @Nullable Double dose,
            @Nullable Duration measured,
            @Nullable String note,
            @Nullable String adaptation,
            @Nullable String reason,
            Instant performedAt,
            @Nullable Map<String, Integer> ratings) {}

    public boolean whole() {
        return privacy == null || privacy.equals("ALL");
    }
}
