package org.throughline.tracking.homework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;

/** What a record makes of a slot. First come, first resolved. */
final class Resolving {

    private Resolving() {}

    /** Whether some other record was faster, so that this one has to look for another slot. */
    static boolean isLost(Occurrence slot, HomeworkRecord record) {
        var said = record.received();
        return !record.isPrediction()
                && !record.isNo()
                && !slot.isResolvedBy(said)
                && Fit.of(slot, said, record.names(slot)) == Fit.NONE;
    }

    /** Any number of times, and however long after the record was written. */
    static Decided<Occurrence> follow(Occurrence slot, HomeworkRecord record, Instant now) {
        var said = record.received();
        if (slot.isResolvedBy(said)) {
            return edited(slot, said);
        }
        if (record.isPrediction()) {
            return slot.mayBeginAt(said.recordedAt()) ? slot.begin(said.recordedAt()) : Decided.nothing(slot);
        }
        return record.isNo() ? noIfOpen(slot, said, now) : work(slot, said, record.named());
    }

    /** Doing it late still counts: the client did the work. */
    private static Decided<Occurrence> work(Occurrence slot, Received record, OccurrenceId named) {
        var fit = Fit.of(slot, record, slot.id().equals(named));
        if (fit == Fit.NONE || slot.isResolvedBy(record)) {
            return Decided.nothing(slot);
        }
        var late = fit != Fit.EARLY && !slot.windows().onTimeAt(record.countedAt());
        return resolved(slot, record, late, fit == Fit.EARLY);
    }

    /** An honest no, in advance too. Once the time is over it is the reason for a miss. */
    static Decided<Occurrence> no(Occurrence slot, Received record, Instant now) {
        if (slot.isResolvedBy(record)) {
            return Decided.nothing(slot);
        }
        if (!slot.isUnresolved()) {
            throw new NotPossible("not-open", "This homework is settled already; there is nothing to say no to.");
        }
        return slot.isOverAt(record.countedAt()) ? hindered(slot, record, now) : resolved(slot, record, false, false);
    }

    /** Beside what was faster it is kept, and changes nothing. */
    private static Decided<Occurrence> noIfOpen(Occurrence slot, Received record, Instant now) {
        return slot.isUnresolved() ? no(slot, record, now) : Decided.nothing(slot);
    }

    /** What was said later stands. */
    private static Decided<Occurrence> hindered(Occurrence slot, Received record, Instant now) {
        var before = slot.story().obstacle();
        return before != null && !record.recordedAt().isAfter(before.reportedAt())
                ? Decided.nothing(slot)
                : Judging.hindered(slot, requireNonNull(record.entry().reason()), record.recordedAt(), now);
    }

    /** The resolving record was edited; which slot it resolves and when it counted stay as they are. */
    private static Decided<Occurrence> edited(Occurrence slot, Received record) {
        var before = slot.verdict().resolution();
        if (before == null || !slot.isResolvedBy(record) || before.revision() >= record.revision()) {
            return Decided.nothing(slot);
        }
        var after = before.following(record, slot.terms().dose());
        return Decided.of(slot.with(slot.verdict().resolved(after)), Telling.edited(slot, after));
    }

    private static Decided<Occurrence> resolved(Occurrence slot, Received record, boolean late, boolean early) {
        var corrected = slot.verdict().miss() != null && !late;
        var resolution = Resolution.of(record, slot.terms().dose(), late, early, corrected);
        return Decided.of(slot.with(slot.verdict().resolved(resolution)), Telling.resolved(slot, resolution));
    }
}
