package org.throughline.tracking.homework;

import static org.throughline.tracking.homework.State.WITHDRAWN;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentEvent.AboutSlot;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.AssignmentEvent.HomeworkRescheduled;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;
import org.throughline.events.Revision;

/** What a slot makes of assignment-service's events, each taken once. */
final class Hearing {

    private Hearing() {}

    /**
     * @param slot null when it is not known yet
     * @param decidedAt when assignment-service decided, which may be long before it is heard
     */
    static @Nullable Decided<Occurrence> hear(
            @Nullable Occurrence slot, AboutSlot event, long sequence, Instant decidedAt, Instant now) {
        if (slot == null) {
            return event instanceof HomeworkAssigned assigned ? opened(assigned, sequence, now) : null;
        }
        if (sequence <= slot.heard()) {
            return null;
        }
        var heard = slot.heard(sequence);
        return switch (event) {
            case HomeworkAssigned again -> Decided.nothing(heard);
            case HomeworkRescheduled moved -> moved(heard, moved, decidedAt, now);
            case HomeworkWithdrawn gone -> withdrawn(heard, gone);
        };
    }

    private static Decided<Occurrence> opened(HomeworkAssigned event, long sequence, Instant now) {
        var slot = new Occurrence(
                ClientRef.of(event),
                event.occurrence(),
                Terms.of(event),
                event.windows(),
                Verdict.OPEN,
                Story.NONE,
                sequence,
                Revision.NEW);
        return excusedIfSaid(slot, event.excused(), now);
    }

    /** A past slot's verdict stands; a slot that holds a record keeps the windows it was judged by. */
    private static Decided<Occurrence> moved(
            Occurrence slot, HomeworkRescheduled event, Instant decidedAt, Instant now) {
        return switch (slot.state()) {
            case COMPLETED, PARTIAL, ADAPTED, SKIPPED, WITHDRAWN -> Decided.nothing(slot);
            case SCHEDULED, OPEN, STARTED, MISSED, EXCUSED ->
                slot.isOverAt(decidedAt)
                        ? Decided.nothing(slot)
                        : excusedIfSaid(slot.with(event.windows()).agreed(event.doseTarget()), event.excused(), now);
        };
    }

    private static Decided<Occurrence> excusedIfSaid(Occurrence slot, @Nullable ExcuseReason reason, Instant now) {
        return reason == null ? Decided.nothing(slot) : Excusing.excuse(slot, reason, now);
    }

    /** Work is never withdrawn, nor is an excuse, nor what was over before the plan changed. */
    private static Decided<Occurrence> withdrawn(Occurrence slot, HomeworkWithdrawn event) {
        var inTime = !slot.isOverAt(event.withdrawnAt());
        return switch (slot.state()) {
            case SCHEDULED, OPEN, STARTED, MISSED -> withdrawnIf(inTime, slot);
            case EXCUSED -> withdrawnIf(inTime && slot.verdict().excuse() == ExcuseReason.QUESTION, slot);
            case COMPLETED, PARTIAL, ADAPTED, SKIPPED, WITHDRAWN -> Decided.nothing(slot);
        };
    }

    private static Decided<Occurrence> withdrawnIf(boolean so, Occurrence slot) {
        return Decided.nothing(so ? slot.with(slot.verdict().in(WITHDRAWN)) : slot);
    }
}
