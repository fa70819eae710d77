package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RecordId;

/** A client says what they did. */
public final class RecordHomework {

    private final Occurrences occurrences;
    private final Records records;
    private final AnswerCheck answers;
    private final Clock clock;

    public RecordHomework(Occurrences occurrences, Records records, AnswerCheck answers, Clock clock) {
        this.occurrences = occurrences;
        this.records = records;
        this.answers = answers;
        this.clock = clock;
    }

    /** The same id and words again answer the same again; the slot is found among those of the named one's plan. */
    public Recorded record(ClientRef client, OccurrenceId named, RecordId id, Submission said) {
        var slot = occurrences.get(client, named);
        onConflict(() -> records.find(client, id).map(it -> sameAs(it, said)).orElseGet(() -> taken(slot, id, said)));
        return onConflict(() -> settled(client, id));
    }

    private static HomeworkRecord sameAs(HomeworkRecord record, Submission said) {
        if (!record.versions().getFirst().hash().equals(said.hash())) {
            throw new KeyReused();
        }
        return record;
    }

    private HomeworkRecord taken(Occurrence named, RecordId id, Submission said) {
        var wrongs =
                new ArrayList<>(EntryCheck.check(said.entry(), named.terms().dose()));
        wrongs.addAll(answers.check(named, said));
        WrongEntry.throwIfAny(wrongs);
        var now = clock.instant();
        var resolves = said.stage() == Stage.PREDICTION
                ? Optional.of(named.begin(now).state())
                : Matching.slotFor(new Received(id, 1, said.entry(), now), named.id(), slotsBeside(named));
        var record =
                HomeworkRecord.first(id, named, resolves.map(Occurrence::id).orElse(null), said, now);
        records.record(record, now);
        return record.state();
    }

    private List<Occurrence> slotsBeside(Occurrence named) {
        return occurrences.of(named.owner()).stream()
                .filter(it -> it.terms().assignment().equals(named.terms().assignment()))
                .toList();
    }

    /** Lets the slot follow the record, or looks for another slot when some other record was faster. */
    private Recorded settled(ClientRef client, RecordId id) {
        var record = records.find(client, id).orElseThrow(UnknownHomework::new);
        if (record.belongsTo() == null) {
            return new Recorded(record, null);
        }
        var slot = occurrences.get(client, record.belongsTo());
        var now = clock.instant();
        if (!Resolving.canFollow(slot, record)) {
            var other = Matching.slotFor(record.received(), record.named(), slotsBeside(slot));
            records.record(record.redirected(other.map(Occurrence::id).orElse(null)), now);
            return settled(client, id);
        }
        var decided = record.isPrediction() ? slot.begin(now) : Resolving.work(slot, record.received(), record.named());
        occurrences.keep(slot, decided, now);
        return new Recorded(record, decided.state());
    }
}
