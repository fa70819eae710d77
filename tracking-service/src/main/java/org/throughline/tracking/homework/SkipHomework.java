package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RecordId;

/** A client says: not this time. */
public final class SkipHomework {

    private final Occurrences occurrences;
    private final Records records;
    private final SettleRecord settle;
    private final Clock clock;

    public SkipHomework(Occurrences occurrences, Records records, SettleRecord settle, Clock clock) {
        this.occurrences = occurrences;
        this.records = records;
        this.settle = settle;
        this.clock = clock;
    }

    /** A no that comes after the time is over becomes the reason of the miss. */
    public Recorded skip(ClientRef client, OccurrenceId slot, RecordId id, Submission said) {
        var record = onConflict(() -> records.find(client, id).orElseGet(() -> taken(client, slot, id, said)));
        if (!record.saysTheSameAs(said) && record.versions().size() == 1) {
            throw new KeyReused();
        }
        return settle.settle(record);
    }

    private HomeworkRecord taken(ClientRef client, OccurrenceId id, RecordId record, Submission said) {
        var slot = occurrences.get(client, id);
        var now = clock.instant();
        Resolving.no(slot, new Received(record, 1, said.entry(), now), now);
        var taken = HomeworkRecord.first(record, slot, id, said, now);
        records.record(taken, now);
        return taken.state();
    }
}
