package org.throughline.assignment.slots;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.MovedTo;
import org.throughline.assignment.plans.ScheduleVersion;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.events.Decided;
import org.throughline.events.RescheduleReason;

/**
 * A change of one slot alone: the others, and the plan, stay as they are.
 *
 * @param version of the schedule that wants the slot
 */
public record OneSlot(Slot slot, ScheduleVersion version, Surroundings here, Instant now) {

    private static final int FURTHEST_DAYS = 366;

    /**
     * It is done another day or time; what was open stays open.
     *
     * @throws Settled when it holds a record or its time is over
     * @throws InvalidPlan when there is no such day, or it is not to come
     */
    public Decided<Slot> moved(MovedTo to, RescheduleReason reason) {
        requireUnsettled();
        var today = LocalDate.ofInstant(now, here.zone());
        if (to.day().isBefore(today) || to.day().isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw InvalidPlan.of("/date", "out-of-range", "Choose a day from today to a year from now.");
        }
        var planned = version.moved(to, here);
        if (planned.excused() != null) {
            throw InvalidPlan.of("/date", "no-such-day", "Choose another day: this one never comes in that zone.");
        }
        if (!planned.windows().dueAt().isAfter(now)) {
            throw InvalidPlan.of("/time", "in-the-past", "Choose a time that is still to come.");
        }
        var windows = slot.openedAt(now) ? Alignment.stillOpen(slot.windows(), planned.windows()) : planned.windows();
        return slot.moved(to, windows, reason);
    }

    /**
     * It is no longer expected.
     *
     * @throws Settled when it holds a record or its time is over
     */
    public Decided<Slot> takenOut() {
        if (!slot.isTakenOut()) {
            requireUnsettled();
        }
        return slot.takenOut(now);
    }

    private void requireUnsettled() {
        if (!slot.unsettledAt(now)) {
            throw new Settled();
        }
    }
}
