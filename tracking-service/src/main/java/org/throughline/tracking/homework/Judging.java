package org.throughline.tracking.homework;

import static org.throughline.tracking.homework.State.EXCUSED;
import static org.throughline.tracking.homework.State.MISSED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.throughline.events.Barrier;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;

/** What becomes of a slot whose time is over. */
final class Judging {

    private Judging() {}

    /** Told at {@code graceUntil}: without a record it is a miss, or an excuse inside a pause. */
    static Decided<Occurrence> missIfOverdue(Occurrence slot, Instant now, boolean paused) {
        if (!slot.isExpected() || !slot.isOverAt(now)) {
            return Decided.nothing(slot);
        }
        return paused ? slot.excused(ExcuseReason.PAUSED, now) : missed(slot, now);
    }

    /** Pauses may be heard of after the deadline was judged. */
    static boolean wasOtherwise(Occurrence slot, boolean paused) {
        return paused
                ? slot.state() == MISSED
                : slot.state() == EXCUSED && slot.verdict().excuse() == ExcuseReason.PAUSED;
    }

    static Decided<Occurrence> again(Occurrence slot, Instant now, boolean paused) {
        if (!wasOtherwise(slot, paused)) {
            return Decided.nothing(slot);
        }
        if (paused) {
            return slot.excused(ExcuseReason.PAUSED, now);
        }
        return slot.isOverAt(now) ? missed(slot, now) : Decided.nothing(slot);
    }

    /**
     * What got in the way of a missed slot, which stays missed.
     *
     * @param saidAt when that was received
     */
    static Decided<Occurrence> hindered(Occurrence slot, Barrier reason, Instant saidAt, Instant now) {
        var missed = missIfOverdue(slot, now, false);
        if (missed.state().state() != MISSED) {
            throw new NotPossible("not-missed", "This homework is not missed; say skip instead.");
        }
        var before = slot.story().obstacle();
        if (before != null && before.reason() == reason) {
            return missed;
        }
        var inTime = saidAt.isBefore(slot.windows().lateUntil()) || (before != null && before.inTime());
        var obstacle = new Obstacle(reason, saidAt, inTime);
        return Telling.also(
                missed.events(),
                missed.state().with(slot.story().hindered(obstacle)),
                Telling.hindered(slot, obstacle));
    }

    private static Decided<Occurrence> missed(Occurrence slot, Instant now) {
        var miss = new Miss(slot.revision().sequence() + 1, now.truncatedTo(ChronoUnit.MILLIS));
        var missed = slot.with(slot.verdict().missed(miss));
        return Decided.of(missed, Telling.missed(missed, now));
    }
}
