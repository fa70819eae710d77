package org.throughline.tracking.homework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan rests after {@code from}, up to and with {@code until}; without that it still rests. */
public record Pause(Instant from, @Nullable Instant until) {

    boolean covers(Instant dueAt) {
        return from.isBefore(dueAt) && (until == null || !dueAt.isAfter(until));
    }
}
