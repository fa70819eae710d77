package org.throughline.tracking.homework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Outcome;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkPractised;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;

/** Words a slot's facts as events. */
final class Telling {

    private Telling() {}

    static HomeworkEvent resolved(Occurrence slot, Resolution by) {
        return by.corrected() ? corrected(slot, by) : edited(slot, by);
    }

    static HomeworkEvent edited(Occurrence slot, Resolution by) {
        return by.outcome() == Outcome.SKIPPED ? skipped(slot, by) : completed(slot, by);
    }

    static HomeworkMissed missed(Occurrence slot, Instant now) {
        return new HomeworkMissed(
                slot.owner().clinic(),
                slot.owner().client(),
                slot.terms().assignment(),
                slot.id(),
                slot.windows().graceUntil(),
                now,
                slot.isProvisionalAt(now));
    }

    static HomeworkPractised practised(HomeworkRecord extra) {
        var entry = extra.latest().entry();
        return new HomeworkPractised(
                extra.owner().clinic(),
                extra.owner().client(),
                extra.assignment(),
                extra.id(),
                extra.outcome(),
                extra.dose().fractionOf(entry),
                entry.performedAt(),
                extra.receivedAt(),
                extra.dose().reachesMinimum(entry));
    }

    static BarrierReported hindered(Occurrence slot, Obstacle by) {
        return new BarrierReported(
                slot.owner().clinic(),
                slot.owner().client(),
                slot.terms().assignment(),
                slot.id(),
                by.reason(),
                by.reportedAt(),
                by.inTime());
    }

    static <S> Decided<S> also(List<HomeworkEvent> before, S state, HomeworkEvent then) {
        var events = new ArrayList<>(before);
        events.add(then);
        return new Decided<>(state, events);
    }

    private static HomeworkCompleted completed(Occurrence slot, Resolution by) {
        return new HomeworkCompleted(
                slot.owner().clinic(),
                slot.owner().client(),
                slot.terms().assignment(),
                slot.id(),
                by.record(),
                by.revision(),
                by.outcome(),
                by.fraction(),
                by.late(),
                by.early(),
                by.performedAt(),
                by.recordedAt(),
                by.countedAt(),
                by.meetsMinimumStep(),
                by.ratings(),
                by.measured());
    }

    private static HomeworkSkipped skipped(Occurrence slot, Resolution by) {
        return new HomeworkSkipped(
                slot.owner().clinic(),
                slot.owner().client(),
                slot.terms().assignment(),
                slot.id(),
                by.record(),
                by.revision(),
                Objects.requireNonNull(by.reason()),
                by.late(),
                by.recordedAt());
    }

    private static HomeworkCorrected corrected(Occurrence slot, Resolution by) {
        return new HomeworkCorrected(
                slot.owner().clinic(),
                slot.owner().client(),
                slot.terms().assignment(),
                slot.id(),
                by.record(),
                by.revision(),
                by.outcome(),
                by.fraction(),
                by.reason(),
                by.early(),
                by.performedAt(),
                by.recordedAt(),
                by.countedAt(),
                by.meetsMinimumStep(),
                by.ratings(),
                by.measured());
    }
}
