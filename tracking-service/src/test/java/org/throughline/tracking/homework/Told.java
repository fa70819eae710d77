package org.throughline.tracking.homework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.OutcomeEvent.QuestionAnswered;
import org.throughline.events.RecordId;

/** A slot as somebody knows it who has nothing but its events. */
record Told(
        State state,
        boolean started,
        @Nullable ExcuseReason excuse,
        @Nullable RecordId record,
        int revision,
        @Nullable Double fraction,
        boolean late,
        @Nullable Barrier obstacle) {

    static final Told NOTHING = new Told(State.OPEN, false, null, null, 0, null, false, null);

    static Told of(Occurrence slot) {
        var verdict = slot.verdict();
        var by = verdict.resolution();
        var obstacle = slot.story().obstacle();
        return new Told(
                slot.state(),
                slot.story().startedAt() != null,
                verdict.excuse(),
                by == null ? null : by.record(),
                by == null ? 0 : by.revision(),
                by == null ? null : by.fraction(),
                by != null && by.late(),
                obstacle == null ? null : obstacle.reason());
    }

    static Told of(List<HomeworkEvent> events) {
        var told = NOTHING;
        for (var event : events) {
            told = told.then(event);
        }
        return told;
    }

    private Told then(HomeworkEvent event) {
        return switch (event) {
            case HomeworkStarted it -> new Told(State.STARTED, true, null, null, 0, null, false, obstacle);
            case HomeworkCompleted it ->
                resolved(stateOf(it.outcome()), it.record(), it.revision(), it.fraction(), it.late());
            case HomeworkSkipped it -> resolved(State.SKIPPED, it.record(), it.revision(), null, it.late());
            case HomeworkCorrected it ->
                resolved(stateOf(it.outcome()), it.record(), it.revision(), it.fraction(), false);
            case HomeworkMissed it -> unresolved(State.MISSED, null);
            case HomeworkExcused it -> unresolved(State.EXCUSED, it.reason());
            case QuestionAnswered it -> it.reopened() ? unresolved(started ? State.STARTED : State.OPEN, null) : this;
            case BarrierReported it -> new Told(state, started, excuse, record, revision, fraction, late, it.reason());
            default -> this;
        };
    }

    private Told resolved(State now, RecordId by, int version, @Nullable Double how, boolean isLate) {
        return new Told(now, started, null, by, version, how, isLate, obstacle);
    }

    private Told unresolved(State now, @Nullable ExcuseReason reason) {
        return new Told(now, started, reason, null, 0, null, false, obstacle);
    }

    private static State stateOf(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> State.COMPLETED;
            case PARTIAL -> State.PARTIAL;
            case ADAPTED -> State.ADAPTED;
            case SKIPPED -> State.SKIPPED;
        };
    }
}
