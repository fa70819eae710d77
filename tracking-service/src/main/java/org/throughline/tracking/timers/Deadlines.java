package org.throughline.tracking.timers;

import java.time.Instant;
import org.throughline.events.Decided;
import org.throughline.timers.Firing;
import org.throughline.tracking.homework.JudgeAgain;
import org.throughline.tracking.homework.MissOverdue;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.metrics.OutcomeCounter;

/** Judges a slot when its grace is over. */
final class Deadlines implements Firing<Occurrence> {

    private final MissOverdue overdue;
    private final JudgeAgain again;
    private final OutcomeCounter counter;

    Deadlines(MissOverdue overdue, JudgeAgain again, OutcomeCounter counter) {
        this.overdue = overdue;
        this.again = again;
        this.counter = counter;
    }

    @Override
    public Decided<Occurrence> fire(Occurrence slot, Instant now) {
        return overdue.judge(slot, now);
    }

    /** A pause may have been heard of between the look and the write. */
    @Override
    public void fired(Occurrence written) {
        counter.judged(written);
        again.slot(written);
    }
}
