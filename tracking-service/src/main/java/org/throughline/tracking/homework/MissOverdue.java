package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.Decided;

/** What happens to a slot when its time is over: nothing, if there is a record. */
public final class MissOverdue {

    private final Plans plans;

    public MissOverdue(Plans plans) {
        this.plans = plans;
    }

    public Decided<Occurrence> judge(Occurrence slot, Instant now) {
        return Judging.missIfOverdue(slot, now, plans.restsAt(slot));
    }
}
