package org.throughline.portal.therapist.client;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first slot of a plan that was given out a moment ago, of which only assignment-service knows yet. */
record FirstSlot(List<Planned> items) {

    record Planned(LocalDate dueDate) {}

    @Nullable
    LocalDate due() {
        return items.isEmpty() ? null : items.getFirst().dueDate();
    }
}
