package org.throughline.tracking.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.RecordId;
import org.throughline.tracking.homework.Recorded;
import org.throughline.tracking.homework.State;

/**
 * What became of a record.
 *
 * @param occurrenceId the slot it belongs to; absent for extra practice
 * @param state of that slot
 * @param extra beyond every slot: kept, and outside adherence
 * @param corrected a published miss was taken back
 */
record RecordedView(
        RecordId recordId,
        @Nullable OccurrenceId occurrenceId,
        @Nullable State state,
        Outcome outcome,
        @Nullable Double fraction,
        boolean late,
        boolean early,
        boolean extra,
        boolean corrected) {

    static RecordedView of(Recorded recorded, Instant now) {
        var record = recorded.record();
        var slot = recorded.slot();
        var by = slot == null ? null : slot.verdict().resolution();
        if (slot == null || by == null || !by.record().equals(record.id())) {
            return new RecordedView(
                    record.id(),
                    record.belongsTo(),
                    slot == null ? null : slot.stateAt(now),
                    record.outcome(),
                    record.fraction(),
                    false,
                    false,
                    record.isExtra(),
                    false);
        }
        return new RecordedView(
                record.id(),
                record.belongsTo(),
                slot.stateAt(now),
                by.outcome(),
                by.fraction(),
                by.late(),
                by.early(),
                false,
                by.corrected());
    }
}
