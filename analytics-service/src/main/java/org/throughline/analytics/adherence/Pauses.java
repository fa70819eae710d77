package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a plan rested; a slot is inside a pause when {@code pausedAt < dueAt <= resumedAt}. */
record Pauses(List<Pause> all) {

    static final Pauses NONE = new Pauses(List.of());

    /** {@code until} is absent while the plan still rests. */
    record Pause(Instant from, @Nullable Instant until) {}

    /** The last one has not ended. */
    boolean resting() {
        return !all.isEmpty() && all.getLast().until() == null;
    }

    boolean cover(Instant dueAt) {
        return all.stream()
                .anyMatch(it -> it.from().isBefore(dueAt) && (it.until() == null || !dueAt.isAfter(it.until())));
    }
}
