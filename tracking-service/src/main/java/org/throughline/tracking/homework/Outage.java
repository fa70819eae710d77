package org.throughline.tracking.homework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClinicId;

/**
 * A time in which the platform could not be relied upon.
 *
 * @param clinic whose homework was hit; null where all clinics' was
 */
public record Outage(Instant from, Instant to, @Nullable ClinicId clinic) {

    /**
     * Somewhere from due to grace over, its last moments lay in the outage, as for pauses: {@code from < graceUntil} and
     * {@code dueAt <= to}.
     */
    boolean covers(Occurrence slot) {
        var windows = slot.windows();
        return isOf(slot.owner().clinic())
                && from.isBefore(windows.graceUntil())
                && !windows.dueAt().isAfter(to);
    }

    private boolean isOf(ClinicId other) {
        return clinic == null || clinic.equals(other);
    }
}
