package org.throughline.tracking.homework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Outcome;
import org.throughline.events.RecordId;
import org.throughline.events.Revision;

/**
 * What a client said happened, with its history. Written before the slot that follows it, and looked at once more some
 * seconds later: whatever a crash left half done is finished then, if no retry has done so before.
 *
 * @param named the slot the client opened to make the record
 * @param belongsTo the slot it was found to belong to; absent for extra practice
 * @param followUpAt when to look whether its slot has followed; null once it has
 */
public record HomeworkRecord(
        ClientRef owner,
        RecordId id,
        AssignmentId assignment,
        OccurrenceId named,
        @Nullable OccurrenceId belongsTo,
        @Nullable Stage stage,
        Dose dose,
        List<Version> versions,
        @Nullable Instant followUpAt,
        Revision revision)
        implements Aggregate {

    private static final Duration FOLLOW_UP = Duration.ofSeconds(10);

    public HomeworkRecord {
        versions = List.copyOf(versions);
    }

    static Decided<HomeworkRecord> first(
            RecordId id, Occurrence named, @Nullable OccurrenceId belongsTo, Submission said, Instant now) {
        var zone = said.zone() == null ? named.windows().zone() : said.zone();
        var version = new Version(said.entry(), zone, said.words(), said.hash(), now);
        var terms = named.terms();
        return new HomeworkRecord(
                        named.owner(),
                        id,
                        terms.assignment(),
                        named.id(),
                        belongsTo,
                        said.stage(),
                        terms.dose(),
                        List.of(version),
                        now.plus(FOLLOW_UP),
                        Revision.NEW)
                .told();
    }

    public Version latest() {
        return versions.getLast();
    }

    /** When the first version reached the platform. */
    public Instant receivedAt() {
        return versions.getFirst().recordedAt();
    }

    public Outcome outcome() {
        return dose.outcomeOf(latest().entry());
    }

    public @Nullable Double fraction() {
        return latest().entry().isWork() ? dose.fractionOf(latest().entry()) : null;
    }

    public boolean isExtra() {
        return belongsTo == null;
    }

    /** The first half of an experiment, which leaves the slot open. */
    public boolean isPrediction() {
        return stage == Stage.PREDICTION;
    }

    /** It began as one; an edit may have made it work since. */
    boolean isNo() {
        return !versions.getFirst().entry().isWork();
    }

    public boolean saysTheSameAs(Submission other) {
        return latest().hash().equals(other.hash());
    }

    Received received() {
        return new Received(id, versions.size(), latest().entry(), receivedAt());
    }

    boolean names(Occurrence slot) {
        return named.equals(slot.id());
    }

    Decided<HomeworkRecord> edited(Submission said, Instant now) {
        if (isExtra() && !said.entry().isWork()) {
            throw new NotPossible(
                    "extra-is-work", "Extra practice was not asked for, so there is nothing to say no to.");
        }
        var zone = said.zone() == null ? latest().zone() : said.zone();
        var more = new ArrayList<>(versions);
        more.add(new Version(said.entry(), zone, said.words(), said.hash(), now));
        return new HomeworkRecord(
                        owner, id, assignment, named, belongsTo, stage, dose, more, now.plus(FOLLOW_UP), revision)
                .told();
    }

    /** Another record was faster at the slot. */
    Decided<HomeworkRecord> redirected(@Nullable OccurrenceId to) {
        return new HomeworkRecord(owner, id, assignment, named, to, stage, dose, versions, followUpAt, revision).told();
    }

    HomeworkRecord settled() {
        return new HomeworkRecord(owner, id, assignment, named, belongsTo, stage, dose, versions, null, revision);
    }

    private Decided<HomeworkRecord> told() {
        return isExtra() ? Decided.of(settled(), Telling.practised(this)) : Decided.nothing(this);
    }
}
