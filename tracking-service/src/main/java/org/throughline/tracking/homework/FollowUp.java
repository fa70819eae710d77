package org.throughline.tracking.homework;

import org.throughline.events.Decided;

/** Some seconds after a record was written its slot has followed, or follows now. */
public final class FollowUp {

    private final SettleRecord settle;

    public FollowUp(SettleRecord settle) {
        this.settle = settle;
    }

    public Decided<HomeworkRecord> on(HomeworkRecord record) {
        return Decided.nothing(settle.settle(record).record().settled());
    }
}
