package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RecordId;

/** A client says what they did. */
public final class RecordHomework {

    private final Occurrences occurrences;
    private final Records records;
    private final SettleRecord settle;
    private final AnswerCheck answers;
    private final Clock clock;

    public RecordHomework(
            Occurrences occurrences, Records records, SettleRecord settle, AnswerCheck answers, Clock clock) {
        this.occurrences = occurrences;
        this.records = records;
        this.settle = settle;
        this.answers = answers;
        this.clock = clock;
    }

    /** The same id and words again answer the same again; the slot is found among those of the named one's plan. */
    public Recorded record(ClientRef client, OccurrenceId named, RecordId id, Submission said) {
        return record(client, named, id, said, _ -> {});
    }

    /**
     * The same, unless something else was told of the named slot before.
     *
     * @throws AlreadyTold then; nothing is kept
     */
    public Recorded recordFirst(ClientRef client, OccurrenceId named, RecordId id, Submission said) {
        return record(client, named, id, said, slot -> refuseSecond(slot, said));
    }

    private Recorded record(
            ClientRef client, OccurrenceId named, RecordId id, Submission said, Consumer<Occurrence> unless) {
        var slot = occurrences.get(client, named);
        return settle.settle(onConflict(
                () -> records.find(client, id).map(it -> sameAs(it, said)).orElseGet(() -> {
                    unless.accept(slot);
                    return taken(slot, id, said);
                })));
    }

    private void refuseSecond(Occurrence slot, Submission said) {
        if (slot.verdict().resolution() != null || (said.stage() == Stage.PREDICTION && isPredicted(slot))) {
            throw new AlreadyTold();
        }
    }

    private boolean isPredicted(Occurrence slot) {
        return records.of(slot.owner()).stream()
                .anyMatch(it -> it.isPrediction() && slot.id().equals(it.belongsTo()));
    }

    private static HomeworkRecord sameAs(HomeworkRecord record, Submission said) {
        if (!record.versions().getFirst().hash().equals(said.hash())) {
            throw new KeyReused();
        }
        return record;
    }

    private Optional<Occurrence> slotFor(Received record, Occurrence named) {
        return Matching.slotFor(record, named.id(), occurrences.beside(named, record.reachesBackTo()));
    }

    private HomeworkRecord taken(Occurrence named, RecordId id, Submission said) {
        var wrongs =
                new ArrayList<>(EntryCheck.check(said.entry(), named.terms().dose()));
        wrongs.addAll(answers.check(named, said));
        WrongEntry.throwIfAny(wrongs);
        var now = clock.instant();
        var resolves = said.stage() == Stage.PREDICTION
                ? Optional.of(named.begin(now).state())
                : slotFor(new Received(id, 1, said.entry(), now), named);
        var record =
                HomeworkRecord.first(id, named, resolves.map(Occurrence::id).orElse(null), said, now);
        records.record(record, now);
        return record.state();
    }
}
