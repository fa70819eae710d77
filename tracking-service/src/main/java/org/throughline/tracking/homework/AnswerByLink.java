package org.throughline.tracking.homework;

import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;
import org.throughline.events.RecordId;

/** Somebody answers with a link: once for its slot, however many links lead there, and only while it waits. */
public final class AnswerByLink {

    private final Occurrences occurrences;
    private final Records records;
    private final RecordHomework record;
    private final SkipHomework skip;

    public AnswerByLink(Occurrences occurrences, Records records, RecordHomework record, SkipHomework skip) {
        this.occurrences = occurrences;
        this.records = records;
        this.record = record;
        this.skip = skip;
    }

    /**
     * The slot, which waits for an answer.
     *
     * @param answer the one that links to it make
     * @throws NotPossible when it does not, or not any more
     */
    public Occurrence waiting(ClientRef client, OccurrenceId id, RecordId answer) {
        if (records.find(client, answer).isPresent()) {
            throw alreadyTold();
        }
        var slot = occurrences.get(client, id);
        return switch (slot.state()) {
            case SCHEDULED, OPEN, STARTED, MISSED -> slot;
            case COMPLETED, PARTIAL, ADAPTED, SKIPPED -> throw alreadyTold();
            case EXCUSED, WITHDRAWN ->
                throw new NotPossible("not-needed", "Nothing is expected here any more; there is nothing to say.");
        };
    }

    /** Work, or an honest no. The same words again answer the same again. */
    public Recorded answer(ClientRef client, OccurrenceId id, RecordId answer, Submission said) {
        var before = records.find(client, answer);
        if (before.isEmpty()) {
            waiting(client, id, answer);
        } else if (!before.get().versions().getFirst().hash().equals(said.hash())) {
            throw alreadyTold();
        }
        try {
            return said.entry().isWork()
                    ? record.record(occurrences.get(client, id), answer, said)
                    : skip.skip(client, id, answer, said);
        } catch (KeyReused e) {
            // Another answer was faster.
            throw alreadyTold();
        }
    }

    private static NotPossible alreadyTold() {
        return new NotPossible("already-told", "This has been told already: log in to change it.");
    }
}
