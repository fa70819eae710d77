package org.throughline.portal.therapist.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Dates;

/** The slots of a plan in the order in which they are due. */
record Slots(List<Slot> items) {

    record Slot(
            String occurrenceId,
            LocalDate dueDate,
            @Nullable Instant plannedAt,
            Instant dueAt,
            ZoneId zone,
            String state,
            boolean byHand) {

        public LocalDateTime due() {
            return Dates.due(plannedAt, dueAt, zone);
        }
    }

    List<Slot> toCome(Instant now) {
        return items.stream()
                .filter(it -> it.state().equals("OPEN") && it.dueAt().isAfter(now))
                .toList();
    }

    @Nullable
    Slot named(@Nullable String occurrence) {
        return items.stream()
                .filter(it -> it.occurrenceId().equals(occurrence))
                .findFirst()
                .orElse(null);
    }
}
