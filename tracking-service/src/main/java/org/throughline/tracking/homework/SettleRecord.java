package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
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
        try {
            return settled(record);
        } catch (StaleAggregate e) {
            return onConflict(() -> settled(again(record)));
        }
    }

    private Recorded settled(HomeworkRecord record) {
        if (record.belongsTo() == null) {
            return new Recorded(record, null);
        }
        var slot = occurrences.get(record.owner(), record.belongsTo());
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
        return settled(again(record));
    }

    private HomeworkRecord again(HomeworkRecord record) {
        return records.find(record.owner(), record.id()).orElseThrow(UnknownHomework::new);
    }
}
