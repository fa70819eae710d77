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
    private final SettleRecord settle;
    private final AnswerCheck answers;
    private final Clock clock;

    public EditRecord(Occurrences occurrences, Records records, SettleRecord settle, AnswerCheck answers, Clock clock) {
        this.occurrences = occurrences;
        this.records = records;
        this.settle = settle;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param seen how many versions the client has seen */
    public Recorded edit(ClientRef client, RecordId id, int seen, Submission said) {
        return settle.settle(onConflict(() -> {
            var record = records.find(client, id).orElseThrow(UnknownHomework::new);
            return record.saysTheSameAs(said) ? record : added(record, seen, said);
        }));
    }

    private HomeworkRecord added(HomeworkRecord before, int seen, Submission said) {
        if (before.versions().size() != seen) {
            throw new StaleAggregate("record " + before.id());
        }
        var settled = settle.settle(before);
        refuseReasonOfMiss(settled);
        var record = settled.record();
        var wrongs = new ArrayList<>(EntryCheck.check(said.entry(), record.dose()));
        wrongs.addAll(answers.check(occurrences.get(record.owner(), record.named()), said));
        WrongEntry.throwIfAny(wrongs);
        var now = clock.instant();
        var edited = record.edited(said, now);
        records.record(edited, now);
        return edited.state();
    }

    /** Its slot stays missed whatever it says; what was done after all is a new record. */
    private static void refuseReasonOfMiss(Recorded recorded) {
        var slot = recorded.slot();
        var record = recorded.record();
        if (slot != null && !record.isPrediction() && !slot.isResolvedBy(record.received())) {
            throw new NotPossible("says-why-it-was-missed", "If you did it after all, record it as new work.");
        }
    }
}
