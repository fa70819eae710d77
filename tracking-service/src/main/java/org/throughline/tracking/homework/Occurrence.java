package org.throughline.tracking.homework;

import static org.throughline.tracking.homework.State.MISSED;
import static org.throughline.tracking.homework.State.OPEN;
import static org.throughline.tracking.homework.State.SCHEDULED;
import static org.throughline.tracking.homework.State.STARTED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.Revision;
import org.throughline.events.Windows;

/**
 * One slot as tracking sees it.
 *
 * @param heard how far assignment-service's story of this slot has been heard
 */
public record Occurrence(
        ClientRef owner,
        OccurrenceId id,
        Terms terms,
        Windows windows,
        Verdict verdict,
        Story story,
        long heard,
        Revision revision)
        implements Aggregate {

    public State state() {
        return verdict.state();
    }

    /** Opening is a matter of the clock, not a write. */
    public State stateAt(Instant now) {
        return state() == OPEN && now.isBefore(windows.opensAt()) ? SCHEDULED : state();
    }

    /** Offline work can still arrive and correct the miss. */
    public boolean isProvisionalAt(Instant now) {
        return state() == MISSED && now.isBefore(windows.graceUntil().plus(Received.OFFLINE));
    }

    /** When its deadline has to be judged; null once there is nothing left to judge. */
    public @Nullable Instant due() {
        return isExpected() ? windows.graceUntil() : null;
    }

    /** No record, no excuse, and no miss decided yet. */
    boolean isExpected() {
        return state() == OPEN || state() == STARTED;
    }

    /** No record and no excuse; missed or not. */
    boolean isUnresolved() {
        return isExpected() || state() == MISSED;
    }

    boolean isEarly(Received record) {
        return terms.allowEarly() && record.countedAt().isBefore(windows.opensAt());
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(windows.graceUntil());
    }

    boolean isResolvedBy(Received record) {
        return verdict.resolution() != null && verdict.resolution().record().equals(record.record());
    }

    /** What is settled cannot be begun; to begin twice is to begin. */
    Decided<Occurrence> start(Instant now) {
        if (!isExpected()) {
            throw new NotPossible("not-open", "This homework is not open any more; what you did can be recorded.");
        }
        return begin(now);
    }

    boolean mayBeginAt(Instant now) {
        return stateAt(now) != SCHEDULED || terms.allowEarly();
    }

    /** Part of the work is there; that tells of a beginning where nothing else has happened. */
    Decided<Occurrence> begin(Instant now) {
        if (!mayBeginAt(now)) {
            throw new NotPossible("not-open-yet", "This homework has not opened yet.");
        }
        if (state() != OPEN) {
            return Decided.nothing(this);
        }
        var started = new HomeworkStarted(owner.clinic(), owner.client(), terms.assignment(), id, now);
        return Decided.of(with(verdict.in(STARTED)).with(story.started(now)), started);
    }

    Decided<Occurrence> excused(ExcuseReason reason, Instant now) {
        var excused = new HomeworkExcused(owner.clinic(), owner.client(), terms.assignment(), id, reason, now);
        return Decided.of(with(verdict.excused(reason)), excused);
    }

    Occurrence with(Verdict next) {
        return new Occurrence(owner, id, terms, windows, next, story, heard, revision);
    }

    Occurrence with(Story next) {
        return new Occurrence(owner, id, terms, windows, verdict, next, heard, revision);
    }

    Occurrence with(Windows next) {
        return new Occurrence(owner, id, terms, next, verdict, story, heard, revision);
    }

    /** Another amount was agreed; null where it stays. */
    Occurrence agreed(@Nullable Double target) {
        var agreed = target == null ? terms : terms.with(terms.dose().with(target));
        return new Occurrence(owner, id, agreed, windows, verdict, story, heard, revision);
    }

    Occurrence heard(long sequence) {
        return new Occurrence(owner, id, terms, windows, verdict, story, sequence, revision);
    }
}
