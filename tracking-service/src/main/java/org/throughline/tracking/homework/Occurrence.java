package org.throughline.tracking.homework;

import static java.util.Objects.requireNonNull;
import static org.throughline.tracking.homework.State.EXCUSED;
import static org.throughline.tracking.homework.State.MISSED;
import static org.throughline.tracking.homework.State.OPEN;
import static org.throughline.tracking.homework.State.SCHEDULED;
import static org.throughline.tracking.homework.State.STARTED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.Barrier;
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

    boolean isEarly(Received record) {
        return terms.allowEarly() && record.countedAt().isBefore(windows.opensAt());
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(windows.graceUntil());
    }

    boolean isResolvedBy(Received record) {
        return verdict.resolution() != null && verdict.resolution().record().equals(record.record());
    }

    boolean canFollow(HomeworkRecord record) {
        return record.isPrediction()
                || isResolvedBy(record.received())
                || Fit.of(this, record.received(), record.names(this)) != Fit.NONE;
    }

    /** Doing it late still counts: the client did the work. First come, first resolved. */
    Decided<Occurrence> record(Received record, OccurrenceId named) {
        var fit = Fit.of(this, record, id.equals(named));
        if (fit == Fit.NONE || isResolvedBy(record)) {
            return Decided.nothing(this);
        }
        var late = fit != Fit.EARLY && !windows.onTimeAt(record.countedAt());
        return resolved(record, late, fit == Fit.EARLY);
    }

    /** An honest no, in advance too. Once the time is over it is the reason for a miss. */
    Decided<Occurrence> skip(Received record, Instant now) {
        if (isResolvedBy(record)) {
            return Decided.nothing(this);
        }
        if (!isExpected() && state() != MISSED) {
            throw new NotPossible("not-open", "This homework is settled already; there is nothing to say no to.");
        }
        return isOverAt(record.countedAt())
                ? hindered(requireNonNull(record.entry().reason()), now)
                : resolved(record, false, false);
    }

    private Decided<Occurrence> resolved(Received record, boolean late, boolean early) {
        var corrected = verdict.miss() != null && !late;
        var resolution = Resolution.of(record, terms.dose(), late, early, corrected);
        return Decided.of(with(verdict.resolved(resolution)), Telling.resolved(this, resolution));
    }

    /** The resolving record was edited; which slot it resolves and when it counted stay as they are. */
    Decided<Occurrence> follow(Received edited) {
        var before = verdict.resolution();
        if (before == null || !isResolvedBy(edited) || before.revision() >= edited.revision()) {
            return Decided.nothing(this);
        }
        var after = before.following(edited, terms.dose());
        return Decided.of(with(verdict.resolved(after)), Telling.edited(this, after));
    }

    /** What is settled cannot be begun; to begin twice is to begin. */
    Decided<Occurrence> start(Instant now) {
        if (!isExpected()) {
            throw new NotPossible("not-open", "This homework is not open any more; what you did can be recorded.");
        }
        return begin(now);
    }

    /** Part of the work is there; that tells of a beginning where nothing else has happened. */
    Decided<Occurrence> begin(Instant now) {
        if (stateAt(now) == SCHEDULED && !terms.allowEarly()) {
            throw new NotPossible("not-open-yet", "This homework has not opened yet.");
        }
        if (state() != OPEN) {
            return Decided.nothing(this);
        }
        var started = new HomeworkStarted(owner.clinic(), owner.client(), terms.assignment(), id, now);
        return Decided.of(with(verdict.in(STARTED)).with(story.started(now)), started);
    }

    /** Told at {@code graceUntil}: without a record it is a miss, or an excuse inside a pause. */
    Decided<Occurrence> missIfOverdue(Instant now, boolean paused) {
        if (!isExpected() || !isOverAt(now)) {
            return Decided.nothing(this);
        }
        return paused ? excused(ExcuseReason.PAUSED, now) : missed(now);
    }

    /** Pauses may be heard of after the deadline was judged. */
    boolean wasJudgedOtherwise(boolean paused) {
        return paused ? state() == MISSED : state() == EXCUSED && verdict.excuse() == ExcuseReason.PAUSED;
    }

    Decided<Occurrence> judgeAgain(Instant now, boolean paused) {
        if (!wasJudgedOtherwise(paused)) {
            return Decided.nothing(this);
        }
        if (paused) {
            return excused(ExcuseReason.PAUSED, now);
        }
        return isOverAt(now) ? missed(now) : Decided.nothing(this);
    }

    private Decided<Occurrence> missed(Instant now) {
        var miss = new Miss(revision.sequence() + 1, now.truncatedTo(ChronoUnit.MILLIS));
        var missed = with(verdict.missed(miss));
        return Decided.of(missed, Telling.missed(missed, now));
    }

    private Decided<Occurrence> excused(ExcuseReason reason, Instant now) {
        var excused = new HomeworkExcused(owner.clinic(), owner.client(), terms.assignment(), id, reason, now);
        return Decided.of(with(verdict.excused(reason)), excused);
    }

    /** Illness, holiday, an outage: taken out of every denominator, unless there is a record or an excuse already. */
    Decided<Occurrence> excuse(ExcuseReason reason, Instant now) {
        if (state() == EXCUSED) {
            return Decided.nothing(this);
        }
        if (!isExpected() && state() != MISSED) {
            throw new NotPossible("recorded-already", "This homework has a record, or is no longer expected.");
        }
        return excused(reason, now);
    }

    /** What got in the way of a missed slot, which stays missed. */
    Decided<Occurrence> hindered(Barrier reason, Instant now) {
        var missed = missIfOverdue(now, false);
        if (missed.state().state() != MISSED) {
            throw new NotPossible("not-missed", "This homework is not missed; say skip instead.");
        }
        var before = story.obstacle();
        if (before != null && before.reason() == reason) {
            return missed;
        }
        var inTime = now.isBefore(windows.lateUntil()) || (before != null && before.inTime());
        var obstacle = new Obstacle(reason, now, inTime);
        return Telling.also(
                missed.events(), missed.state().with(story.hindered(obstacle)), Telling.hindered(this, obstacle));
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
