package org.throughline.assignment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.PlannedSlot;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.SlotState;
import org.throughline.events.OccurrenceId;
import org.throughline.events.SlotKey;
import org.throughline.events.Windows;

/**
 * A slot; what happened to it in full is told by tracking-service.
 *
 * @param occurrenceId absent in a preview
 * @param slot by date 2026-03-29#1, by week 2026-W13#2; survives every rescheduling
 * @param state absent in a preview
 * @param opensAt first instant at which work counts without being early
 * @param dueAt what the client is shown
 * @param graceUntil work before this instant is on time
 * @param lateUntil late work must be received before this instant
 * @param dueDate local date of the last moment before {@code dueAt}
 * @param zone in which the times were derived
 * @param plannedAt the wall time agreed for the work, as an instant; moves reminders only
 * @param doseTarget how much was agreed, in the unit of the assignment's dose; absent where the work has none
 * @param byHand moved or taken out on its own; the plan does not undo it
 * @param againOf the slot that is tried again with this one
 */
record SlotView(
        @Nullable OccurrenceId occurrenceId,
        SlotKey slot,
        @Nullable SlotState state,
        Instant opensAt,
        Instant dueAt,
        Instant graceUntil,
        Instant lateUntil,
        LocalDate dueDate,
        ZoneId zone,
        @Nullable Instant plannedAt,
        @Nullable Double doseTarget,
        boolean byHand,
        @Nullable OccurrenceId againOf) {

    static SlotView of(Slot slot) {
        return of(
                slot.id(),
                slot.key(),
                slot.state(),
                slot.windows(),
                slot.doseTarget(),
                slot.byHand() != null,
                slot.againOf());
    }

    static SlotView of(PlannedSlot planned) {
        return of(null, planned.key(), null, planned.windows(), null, false, null);
    }

    private static SlotView of(
            @Nullable OccurrenceId id,
            SlotKey key,
            @Nullable SlotState state,
            Windows windows,
            @Nullable Double dose,
            boolean byHand,
            @Nullable OccurrenceId againOf) {
        return new SlotView(
                id,
                key,
                state,
                windows.opensAt(),
                windows.dueAt(),
                windows.graceUntil(),
                windows.lateUntil(),
                windows.dueDate(),
                windows.zone(),
                windows.plannedAt(),
                dose,
                byHand,
                againOf);
    }
}
