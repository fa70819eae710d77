package org.throughline.assignment.assignments;

import org.throughline.assignment.slots.Slot;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/** One slot alone is no longer expected. */
public class TakeOutSlot {

    private final ChangeOneSlot one;
    private final RollHorizon horizon;

    TakeOutSlot(ChangeOneSlot one, RollHorizon horizon) {
        this.one = one;
        this.horizon = horizon;
    }

    /**
     * Asked twice, it is taken out once.
     *
     * @throws NotInThisState when the plan is over
     * @throws org.throughline.assignment.slots.Settled when the slot holds a record or its time is over
     */
    public Slot takeOut(ClientRef ref, AssignmentId id, OccurrenceId slot) {
        var gone = one.change(ref, id, slot, (_, change) -> change.takenOut());
        // It may have been the last one that a programme waited for.
        horizon.rollFollowersOf(ref, id);
        return gone;
    }
}
