package org.throughline.analytics.adherence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.ExcuseReason;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/** What the plan says of a slot. */
public sealed interface Planned {

    /** The slot exists. */
    record Issued(
            SlotKey slot,
            Windows windows,
            Instant assignedAt,
            @Nullable ExcuseReason excused) implements Planned {}

    /** Its windows moved. */
    record Moved(Windows windows, @Nullable ExcuseReason excused) implements Planned {}

    /** It exists no longer. */
    record Withdrawn(Instant at) implements Planned {}

    static Planned of(AssignmentEvent.AboutSlot event) {
        return switch (event) {
            case HomeworkAssigned it -> new Issued(it.slot(), it.windows(), it.assignedAt(), it.excused());
            case HomeworkRescheduled it -> new Moved(it.windows(), it.excused());
            case HomeworkWithdrawn it -> new Withdrawn(it.withdrawnAt());
        };
    }
}
