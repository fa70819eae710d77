package org.throughline.assignment.assignments;

import org.throughline.assignment.plans.MovedTo;
import org.throughline.assignment.slots.Slot;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RescheduleReason;

/** One slot alone is done another day or time. */
public class MoveSlot {

    private final ChangeOneSlot one;

    MoveSlot(ChangeOneSlot one) {
        this.one = one;
    }

    /**
     * @param by MOVED_BY_CLIENT keeps to what was agreed
     * @throws NotInThisState when the plan is over
     * @throws org.throughline.assignment.slots.Settled when the slot holds a record or its time is over
     * @throws org.throughline.assignment.plans.InvalidPlan when it cannot be moved there
     */
    public Slot move(ClientRef ref, AssignmentId id, OccurrenceId slot, MovedTo to, RescheduleReason by) {
        return one.change(ref, id, slot, (assignment, change) -> {
            if (by == RescheduleReason.MOVED_BY_CLIENT) {
                assignment.agreement().requireMovable(change.slot().place().dueDate(), to.day());
            }
            return change.moved(to, by);
        });
    }
}
