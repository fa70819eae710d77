package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.AssignmentId;

/** The pauses of every plan. */
public interface Plans extends Kept<AssignmentId, Plan> {

    /** {@code pausedAt < dueAt <= resumedAt}. */
    default boolean restsAt(Occurrence slot) {
        Instant dueAt = slot.windows().dueAt();
        return find(slot.owner(), slot.terms().assignment())
                .map(it -> it.restsAt(dueAt))
                .orElse(false);
    }
}
