package org.throughline.portal.client.homework;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as tracking-service tells it.
 *
 * @param occurrenceId absent for practice beyond every slot
 * @param corrected it counts as on time, though it arrived after the time was over
 * @param fraction how much was done of what was agreed
 * @param history all versions, the first one first
 */
record Entry(
        String recordId,
        @Nullable String occurrenceId,
        String assignmentId,
        @Nullable String stage,
        @Nullable Double fraction,
        @Nullable Boolean corrected,
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
            @Nullable String adaptation) {

        /** What the care team's eyes meet, by the same rule by which tracking-service answers them. */
        Version shown(Privacy privacy) {
            var summary = privacy != Privacy.DONE_ONLY;
            var all = privacy == Privacy.ALL;
            return new Version(
                    revision,
                    outcome,
                    performedAt,
                    recordedAt,
                    zone,
                    discuss,
                    summary ? reason : null,
                    summary ? dose : null,
                    summary ? measured : null,
                    summary ? ratings : null,
                    all ? answers : null,
                    all ? note : null,
                    all ? adaptation : null);
        }

        public ZonedDateTime at() {
            return performedAt.atZone(zone);
        }

        public ZonedDateTime written() {
            return recordedAt.atZone(zone);
        }
    }

    /** It was done in time and arrived afterwards. */
    public boolean cameLater() {
        return Boolean.TRUE.equals(corrected);
    }

    boolean isWork() {
        return !latest.outcome().equals("SKIPPED");
    }
}
