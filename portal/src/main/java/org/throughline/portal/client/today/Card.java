package org.throughline.portal.client.today;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, purpose first.
 *
 * @param plan what was agreed; absent while that cannot be had
 * @param until the last day on which it is on time
 * @param at when the client had it in mind today
 */
record Card(
        String occurrenceId,
        String type,
        Plans.@Nullable Plan plan,
        LocalDate until,
        @Nullable LocalTime at,
        boolean started) {

    static Card of(Slots.Slot slot, Plans plans, LocalDate today) {
        var planned = slot.plannedAt() == null ? null : slot.plannedAt().atZone(slot.zone());
        return new Card(
                slot.occurrenceId(),
                slot.type(),
                plans.find(slot.assignmentId()).orElse(null),
                slot.dueDate(),
                planned != null && planned.toLocalDate().equals(today) ? planned.toLocalTime() : null,
                slot.state().equals("STARTED"));
    }
}
