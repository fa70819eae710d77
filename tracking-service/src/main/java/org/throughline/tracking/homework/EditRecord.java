package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.util.ArrayList;
import org.throughline.events.ClientRef;
import org.throughline.events.RecordId;
import org.throughline.events.StaleAggregate;

/** A client says it better; what was said before is kept. */
public final class EditRecord {

    private final Occurrences occurrences;
    private final Records records;
    private final AnswerCheck answers;
    private final Clock clock;

    public EditRecord(Occurrences occurrences, Records records, AnswerCheck answers, Clock clock) {
        this.occurrences = occurrences;
        this.records = records;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param seen how many versions the client has seen */
    public Recorded edit(ClientRef client, RecordId id, int seen, Submission said) {
        var record = records.find(client, id).orElseThrow(UnknownHomework::new);
        if (!record.saysTheSameAs(said)) {
            add(record, seen, said);
        }
        return onConflict(() -> followed(client, id));
    }

    private void add(HomeworkRecord record, int seen, Submission said) {
        if (record.versions().size() != seen) {
            throw new StaleAggregate("record " + record.id());
        }
        refuseReasonOfMiss(record);
        var wrongs = new ArrayList<>(EntryCheck.check(said.entry(), record.dose()));
        var named = occurrences.get(record.owner(), record.named());
        wrongs.addAll(answers.check(named, said));
        WrongEntry.throwIfAny(wrongs);
        var now = clock.instant();
        records.record(record.edited(said, now), now);
    }

    /** Its slot stays missed whatever it says; what was done after all is a new record. */
    private void refuseReasonOfMiss(HomeworkRecord record) {
        if (record.belongsTo() != null
                && !record.isPrediction()
                && !occurrences.get(record.owner(), record.belongsTo()).isResolvedBy(record.received())) {
            throw new NotPossible("says-why-it-was-missed", "If you did it after all, record it as new work.");
        }
    }

    private Recorded followed(ClientRef client, RecordId id) {
        var record = records.find(client, id).orElseThrow(UnknownHomework::new);
        if (record.belongsTo() == null) {
            return new Recorded(record, null);
        }
        var slot = occurrences.get(client, record.belongsTo());
        var decided = Resolving.edited(slot, record.received());
        occurrences.keep(slot, decided, clock.instant());
        return new Recorded(record, decided.state());
    }
}
