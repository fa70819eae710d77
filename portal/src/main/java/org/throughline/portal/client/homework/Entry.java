package org.throughline.portal.client.homework;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as tracking-service tells it.
 *
 * @param occurrenceId absent for practice beyond every slot
 * @param history all versions, the first one first
 */
record Entry(
        String recordId,
        @Nullable String occurrenceId,
        String assignmentId,
        @Nullable String stage,
        Privacy privacy,
        Version latest,
        @Nullable List<Version> history) {

    record Version(
            int revision,
            String outcome,
            Instant performedAt,
            Instant recordedAt,
            ZoneId zone,
            boolean discuss,
            @Nullable Barrier reason,
            @Nullable Double dose,
            @Nullable Duration measured,
            @Nullable Map<String, Integer> ratings,
            @Nullable Map<String, Object> answers,
            @Nullable String note,
            @Nullable String adaptation) {}
}
