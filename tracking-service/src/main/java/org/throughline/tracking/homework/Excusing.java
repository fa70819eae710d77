package org.throughline.tracking.homework;

import java.time.Instant;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;

/** What excuses a slot: taken out of every denominator, unless there is a record or an excuse already. */
final class Excusing {

    private Excusing() {}

    /** Illness, holiday: somebody asked for this very slot. */
    static Decided<Occurrence> excuse(Occurrence slot, ExcuseReason reason, Instant now) {
        if (slot.state() == State.EXCUSED) {
            return Decided.nothing(slot);
        }
        if (!slot.isUnresolved()) {
            throw new NotPossible("recorded-already", "This homework has a record, or is no longer expected.");
        }
        return slot.excused(reason, now);
    }

    /** One of many: those that have anything to show are passed over. */
    static Decided<Occurrence> forOutage(Occurrence slot, Outage outage, Instant now) {
        return outage.covers(slot) && mayBeForOutage(slot)
                ? slot.excused(ExcuseReason.OUTAGE, now)
                : Decided.nothing(slot);
    }

    /** A miss with a reason given in time counts as showing up; to take it out would lower that rate. */
    static boolean mayBeForOutage(Occurrence slot) {
        var obstacle = slot.story().obstacle();
        return slot.isUnresolved() && (obstacle == null || !obstacle.inTime());
    }
}
