package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.throughline.events.StaleAggregate;

/** Lets a slot follow its record: at once, when a client tries again, and some seconds later in any case. */
public final class SettleRecord {

    private final Occurrences occurrences;
    private final Records records;
    private final Clock clock;

    public SettleRecord(Occurrences occurrences, Records records, Clock clock) {
        this.occurrences = occurrences;
        this.records = records;
        this.clock = clock;
    }

    /** @param record as it was just written or read; it is read again when somebody else was faster */
    Recorded settle(HomeworkRecord record) {
        return settle(new Recorded(record, null));
    }

    /** @param read a record and, where it is at hand, its slot as it was before */
    Recorded settle(Recorded read) {
        var record = read.record();
        try {
            return settled(record, read.slot());
        } catch (StaleAggregate e) {
            return onConflict(() -> settled(again(record), null));
        }
    }

    private Recorded settled(HomeworkRecord record, @Nullable Occurrence before) {
        if (record.belongsTo() == null) {
            return new Recorded(record, null);
        }
        var slot = before != null ? before : occurrences.get(record.owner(), record.belongsTo());
        if (Resolving.isLost(slot, record)) {
            return redirected(record, slot);
        }
        var now = clock.instant();
        var decided = Resolving.follow(slot, record, now);
        occurrences.keep(slot, decided, now);
        return new Recorded(record, decided.state());
    }

    private Recorded redirected(HomeworkRecord record, Occurrence from) {
        var other = Matching.slotFor(
                record.received(),
                record.named(),
                occurrences.beside(from, record.received().reachesBackTo()));
        records.record(record.redirected(other.map(Occurrence::id).orElse(null)), clock.instant());
        return settled(again(record), null);
    }

    private HomeworkRecord again(HomeworkRecord record) {
        return records.find(record.owner(), record.id()).orElseThrow(UnknownHomework::new);
    }
}
