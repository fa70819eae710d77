package org.throughline.portal.client.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slots as tracking-service tells them, as far as this page needs them. */
record Slots(List<Slot> items) {

    /** @param plannedAt when the client had it in mind; absent where no time was said */
    record Slot(
            String occurrenceId,
            String assignmentId,
            String type,
            String state,
            LocalDate dueDate,
            Instant dueAt,
            ZoneId zone,
            @Nullable Instant plannedAt) {

        private static final Set<String> WORKED = Set.of("COMPLETED", "PARTIAL", "ADAPTED");

        boolean open() {
            return state.equals("OPEN") || state.equals("STARTED");
        }

        boolean toCome() {
            return state.equals("SCHEDULED");
        }

        boolean worked() {
            return WORKED.contains(state);
        }

        /** An honest no, or a day that was let go. */
        boolean said() {
            return state.equals("SKIPPED") || state.equals("EXCUSED");
        }

        boolean silent() {
            return state.equals("MISSED");
        }
    }
}
