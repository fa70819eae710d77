package org.throughline.tracking.homework;

import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;

/** Pauses are sometimes heard of after deadlines were judged; then these are judged again. */
public final class JudgeAgain {

    private final Occurrences occurrences;
    private final Plans plans;
    private final SlotChange change;

    public JudgeAgain(Occurrences occurrences, Plans plans, SlotChange change) {
        this.occurrences = occurrences;
        this.plans = plans;
        this.change = change;
    }

    public void plan(ClientRef client, AssignmentId assignment) {
        occurrences.of(client).stream()
                .filter(it -> it.terms().assignment().equals(assignment))
                .forEach(this::slot);
    }

    public void slot(Occurrence slot) {
        if (Judging.wasOtherwise(slot, plans.restsAt(slot))) {
            change.apply(slot.owner(), slot.id(), (it, now) -> Judging.again(it, now, plans.restsAt(it)));
        }
    }
}
