package org.throughline.portal.client.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slots as tracking-service tells them. */
record Slots(List<Slot> items) {

    record Slot(
            String occurrenceId,
            String assignmentId,
            String type,
            String state,
            LocalDate dueDate,
            ZoneId zone,
            @Nullable String recordId) {

        boolean isTold() {
            return recordId != null;
        }

        boolean waits() {
            return state.equals("OPEN") || state.equals("STARTED") || state.equals("SCHEDULED");
        }
    }
}
