package org.throughline.tracking.homework;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
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
    public Recorded record(Occurrence named, RecordId id, Submission said) {
        return record(named, id, said, () -> {});
    }

    /**
     * The same, unless something else was told of the named slot before.
     *
     * @throws AlreadyTold then; nothing is kept
     */
    public Recorded recordFirst(Occurrence named, RecordId id, Submission said) {
        return record(named, id, said, () -> refuseSecond(named, said));
    }

    private Recorded record(Occurrence named, RecordId id, Submission said, Runnable unless) {
        return settle.settle(onConflict(() -> records.find(named.owner(), id)
                .map(it -> sameAs(it, said))
                .orElseGet(() -> {
                    unless.run();
                    return taken(named, id, said);
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

    private static Recorded sameAs(HomeworkRecord record, Submission said) {
        if (!record.versions().getFirst().hash().equals(said.hash())) {
            throw new KeyReused();
        }
        return new Recorded(record, null);
    }

    private Optional<Occurrence> slotFor(Occurrence named, RecordId id, Submission said, Instant now) {
        if (said.stage() == Stage.PREDICTION) {
            named.begin(now);
            return Optional.of(named);
        }
        var record = new Received(id, 1, said.entry(), now);
        return Matching.slotFor(record, named.id(), occurrences.beside(named, record.reachesBackTo()));
    }

    private Recorded taken(Occurrence named, RecordId id, Submission said) {
        var wrongs =
                new ArrayList<>(EntryCheck.check(said.entry(), named.terms().dose()));
        wrongs.addAll(answers.check(named, said));
        WrongEntry.throwIfAny(wrongs);
        var now = clock.instant();
        var slot = slotFor(named, id, said, now).orElse(null);
        var record = HomeworkRecord.first(id, named, slot == null ? null : slot.id(), said, now);
        records.record(record, now);
        return new Recorded(record.state(), slot);
    }
}
