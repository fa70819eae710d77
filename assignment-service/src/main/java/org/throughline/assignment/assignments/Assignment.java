package org.throughline.assignment.assignments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.caseload.Client;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.Plan;
import org.throughline.assignment.plans.ScheduleVersion;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.assignment.slots.Terms;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.DeclineReason;
import org.throughline.events.EndReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.PauseReason;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;

/**
 * A prescription of homework to one client. A step that was taken already is no step, so that asking twice is harmless.
 *
 * @param versions of its schedule, append-only
 * @param released local date on which the plan before this one was done; only programmes wait for it
 * @param rollAt when its slots have to be looked at again; null when never
 * @param requestHash of the request that made it
 */
public record Assignment(
        AssignmentId id,
        ClientRef client,
        TherapistId therapist,
        Agreement agreement,
        List<ScheduleVersion> versions,
        Standing standing,
        @Nullable LocalDate released,
        @Nullable Instant rollAt,
        @Nullable String requestHash,
        Revision revision)
        implements Aggregate {

    /** Should whoever decided die before the slots follow, they follow this much later. */
    private static final Duration SLOTS_FOLLOW_WITHIN = Duration.ofMinutes(1);

    public Assignment {
        versions = List.copyOf(versions);
    }

    public static Decided<Assignment> assign(
            AssignmentId id,
            ClientRef client,
            TherapistId therapist,
            Agreement agreement,
            ScheduleVersion first,
            @Nullable String requestHash,
            Instant now) {
        var proposed = new Assignment(
                id,
                client,
                therapist,
                agreement,
                List.of(first),
                Standing.proposed(now),
                null,
                null,
                requestHash,
                Revision.NEW);
        return switch (agreement.acceptance()) {
            case IMPLICIT -> proposed.accept(null, now);
            case EXPLICIT -> Decided.of(proposed, proposed.facts().proposed());
        };
    }

    public Decided<Assignment> accept(@Nullable String adaptation, Instant now) {
        if (standing.is(AssignmentState.ACTIVE, null) && agreement.acceptance() == Acceptance.EXPLICIT) {
            return Decided.nothing(this);
        }
        standing.require(AssignmentState.PROPOSED);
        return Decided.of(
                with(agreement.adapted(adaptation), versions, standing.started(now), now), facts().started(now));
    }

    public Decided<Assignment> decline(DeclineReason reason, Instant now) {
        if (standing.is(AssignmentState.DECLINED, reason)) {
            return Decided.nothing(this);
        }
        standing.require(AssignmentState.PROPOSED);
        return became(standing.become(AssignmentState.DECLINED, reason, now), facts().declined(reason, now), now);
    }

    public Decided<Assignment> pause(PauseReason reason, Instant now) {
        if (standing.is(AssignmentState.PAUSED, reason)) {
            return Decided.nothing(this);
        }
        standing.require(AssignmentState.ACTIVE);
        return became(standing.become(AssignmentState.PAUSED, reason, now), facts().paused(reason, now), now);
    }

    public Decided<Assignment> resume(Instant now) {
        if (standing.is(AssignmentState.ACTIVE, null)) {
            return Decided.nothing(this);
        }
        standing.require(AssignmentState.PAUSED);
        return became(standing.become(AssignmentState.ACTIVE, null, now), facts().resumed(now), now);
    }

    public Decided<Assignment> end(EndReason reason, Instant now) {
        if (standing.is(AssignmentState.ENDED, reason)) {
            return Decided.nothing(this);
        }
        standing.require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
        return became(standing.become(AssignmentState.ENDED, reason, now), facts().ended(reason, now), now);
    }

    /** Another assignment takes its place. */
    public Decided<Assignment> supersede(AssignmentId by, Instant now) {
        standing.require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
        return became(standing.superseded(by, EndReason.REPLACED, now), facts().ended(EndReason.REPLACED, now), now);
    }

    public Decided<Assignment> cancel(EndReason reason, Instant now) {
        if (standing.is(AssignmentState.CANCELLED, reason)) {
            return Decided.nothing(this);
        }
        standing.require(AssignmentState.PROPOSED, AssignmentState.ACTIVE, AssignmentState.PAUSED);
        return became(standing.become(AssignmentState.CANCELLED, reason, now), facts().cancelled(reason, now), now);
    }

    /** From a day on something else is agreed; versions before that day, and their slots, stay as they are. */
    public Decided<Assignment> change(Change change, LocalDate today, Instant now) {
        standing.require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
        var from = change.effectiveFrom() == null ? today : change.effectiveFrom();
        if (from.isBefore(today)) {
            throw InvalidPlan.of("/effectiveFrom", "in-the-past", "Let the change begin today or later.");
        }
        var reworded = agreement.reworded(change.words());
        if (!change.replans()) {
            var same = with(reworded, versions, standing, rollAt);
            return Decided.of(same, same.facts().changed(now));
        }
        var next = change.after(versions.getLast(), from);
        var all = Stream.concat(versions.stream(), Stream.of(next)).toList();
        var replanned = with(reworded, all, standing, now);
        return Decided.of(replanned, replanned.facts().changed(now));
    }

    /** The plan that a programme waited for is done. */
    public Decided<Assignment> release(LocalDate on) {
        return Decided.nothing(new Assignment(
                id, client, therapist, agreement, versions, standing, on, rollAt, requestHash, revision));
    }

    /** Its slots are as the plan wants them; look again then. */
    public Decided<Assignment> rolled(@Nullable Instant next) {
        return Decided.nothing(new Assignment(
                id, client, therapist, agreement, versions, standing, released, next, requestHash, revision));
    }

    public boolean isRunning() {
        return standing.state().isRunning();
    }

    /** The version of its schedule of that number. */
    ScheduleVersion version(int number) {
        return versions.stream()
                .filter(it -> it.version() == number)
                .findFirst()
                .orElseGet(versions::getLast);
    }

    public Plan plan() {
        return new Plan(versions);
    }

    public Surroundings surroundings(Client of, Instant now) {
        return new Surroundings(of.planZone(), standing.startOr(now), now, of.sessions(), of.travels(), released);
    }

    public Terms terms() {
        return agreement.terms(client, id, therapist, standing.startOr(standing.createdAt()));
    }

    private Facts facts() {
        return new Facts(this);
    }

    private Decided<Assignment> became(Standing next, HomeworkEvent fact, Instant now) {
        return Decided.of(with(agreement, versions, next, now), fact);
    }

    private Assignment with(
            Agreement agreed, List<ScheduleVersion> planned, Standing stands, @Nullable Instant slotsFrom) {
        return new Assignment(
                id,
                client,
                therapist,
                agreed,
                planned,
                stands,
                released,
                stands.startedAt() == null || slotsFrom == null ? null : slotsFrom.plus(SLOTS_FOLLOW_WITHIN),
                requestHash,
                revision);
    }
}
