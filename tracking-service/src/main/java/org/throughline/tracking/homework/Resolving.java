package org.throughline.tracking.homework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;

/** What a record makes of a slot. First come, first resolved. */
final class Resolving {

    private Resolving() {}

    static boolean canFollow(Occurrence slot, HomeworkRecord record) {
        var said = record.received();
        return record.isPrediction() || slot.isResolvedBy(said) || Fit.of(slot, said, record.names(slot)) != Fit.NONE;
    }

    /** Doing it late still counts: the client did the work. */
    static Decided<Occurrence> work(Occurrence slot, Received record, OccurrenceId named) {
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
        return slot.isOverAt(record.countedAt())
                ? Judging.hindered(slot, requireNonNull(record.entry().reason()), now)
                : resolved(slot, record, false, false);
    }

    /** The resolving record was edited; which slot it resolves and when it counted stay as they are. */
    static Decided<Occurrence> edited(Occurrence slot, Received record) {
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
