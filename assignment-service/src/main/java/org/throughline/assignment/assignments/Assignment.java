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
import org.throughline.events.AssignmentEvent.AssignmentCancelled;
import org.throughline.events.AssignmentEvent.AssignmentChanged;
import org.throughline.events.AssignmentEvent.AssignmentDeclined;
import org.throughline.events.AssignmentEvent.AssignmentEnded;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentProposed;
import org.throughline.events.AssignmentEvent.AssignmentResumed;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.DeclineReason;
import org.throughline.events.EndReason;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.PauseReason;
import org.throughline.events.Revision;
import org.throughline.events.TherapistId;
import org.throughline.events.WithdrawReason;

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
            case EXPLICIT ->
                Decided.of(
                        proposed,
                        new AssignmentProposed(
                                client.clinic(),
                                client.client(),
                                id,
                                therapist,
                                agreement.template(),
                                agreement.templateVersion(),
                                agreement.type()));
        };
    }

    public Decided<Assignment> accept(@Nullable String adaptation, Instant now) {
        if (standing.is(AssignmentState.ACTIVE, null) && agreement.acceptance() == Acceptance.EXPLICIT) {
            return Decided.nothing(this);
        }
        require(AssignmentState.PROPOSED);
        return Decided.of(
                with(agreement.adapted(adaptation), versions, standing.started(now), now),
                new AssignmentStarted(
                        client.clinic(),
                        client.client(),
                        id,
                        therapist,
                        agreement.template(),
                        agreement.templateVersion(),
                        agreement.type(),
                        versions.getLast().facts(),
                        now));
    }

    public Decided<Assignment> decline(DeclineReason reason, Instant now) {
        if (standing.is(AssignmentState.DECLINED, reason)) {
            return Decided.nothing(this);
        }
        require(AssignmentState.PROPOSED);
        return became(
                standing.become(AssignmentState.DECLINED, reason, now),
                now,
                new AssignmentDeclined(client.clinic(), client.client(), id, reason, now));
    }

    public Decided<Assignment> pause(PauseReason reason, Instant now) {
        if (standing.is(AssignmentState.PAUSED, reason)) {
            return Decided.nothing(this);
        }
        require(AssignmentState.ACTIVE);
        return became(
                standing.become(AssignmentState.PAUSED, reason, now),
                now,
                new AssignmentPaused(client.clinic(), client.client(), id, reason, now));
    }

    public Decided<Assignment> resume(Instant now) {
        if (standing.is(AssignmentState.ACTIVE, null)) {
            return Decided.nothing(this);
        }
        require(AssignmentState.PAUSED);
        return became(
                standing.become(AssignmentState.ACTIVE, null, now),
                now,
                new AssignmentResumed(client.clinic(), client.client(), id, now));
    }

    public Decided<Assignment> end(EndReason reason, Instant now) {
        if (standing.is(AssignmentState.ENDED, reason)) {
            return Decided.nothing(this);
        }
        require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
        return became(
                standing.become(AssignmentState.ENDED, reason, now),
                now,
                new AssignmentEnded(client.clinic(), client.client(), id, reason, now));
    }

    /** Another assignment takes its place. */
    public Decided<Assignment> supersede(AssignmentId by, Instant now) {
        require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
        return became(
                standing.superseded(by, EndReason.REPLACED, now),
                now,
                new AssignmentEnded(client.clinic(), client.client(), id, EndReason.REPLACED, now));
    }

    public Decided<Assignment> cancel(EndReason reason, Instant now) {
        if (standing.is(AssignmentState.CANCELLED, reason)) {
            return Decided.nothing(this);
        }
        require(AssignmentState.PROPOSED, AssignmentState.ACTIVE, AssignmentState.PAUSED);
        return became(
                standing.become(AssignmentState.CANCELLED, reason, now),
                now,
                new AssignmentCancelled(client.clinic(), client.client(), id, reason, now));
    }

    /** From a day on something else is agreed; versions before that day, and their slots, stay as they are. */
    public Decided<Assignment> change(Change change, LocalDate today, Instant now) {
        require(AssignmentState.ACTIVE, AssignmentState.PAUSED);
        var from = change.effectiveFrom() == null ? today : change.effectiveFrom();
        if (from.isBefore(today)) {
            throw InvalidPlan.of("/effectiveFrom", "in-the-past", "Let the change begin today or later.");
        }
        var reworded = agreement.reworded(change.words());
        if (!change.replans()) {
            return Decided.of(with(reworded, versions, standing, rollAt), changed(versions.getLast(), now));
        }
        var next = change.after(versions.getLast(), from);
        var all = Stream.concat(versions.stream(), Stream.of(next)).toList();
        return Decided.of(with(reworded, all, standing, now), changed(next, now));
    }

    private AssignmentChanged changed(ScheduleVersion version, Instant now) {
        return new AssignmentChanged(client.clinic(), client.client(), id, version.facts(), now);
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

    public Plan plan() {
        return new Plan(versions);
    }

    public Surroundings surroundings(Client of, Instant now) {
        return new Surroundings(of.planZone(), startOr(now), now, of.sessions(), of.travels(), released);
    }

    public Terms terms() {
        var dose = agreement.dose();
        return new Terms(
                client,
                id,
                therapist,
                agreement.type(),
                agreement.template(),
                agreement.templateVersion(),
                agreement.allowEarly(),
                dose == null ? null : dose.unit(),
                dose == null ? null : dose.minimumFraction(),
                startOr(standing.createdAt()));
    }

    /** Why slots that were to come no longer are. */
    public WithdrawReason withdrawReason() {
        if (EndReason.DISCHARGED.name().equals(standing.reason())) {
            return WithdrawReason.DISCHARGED;
        }
        return standing.state() == AssignmentState.CANCELLED ? WithdrawReason.CANCELLED : WithdrawReason.ENDED;
    }

    private Instant startOr(Instant otherwise) {
        return standing.startedAt() == null ? otherwise : standing.startedAt();
    }

    private void require(AssignmentState... states) {
        if (!List.of(states).contains(standing.state())) {
            throw new NotInThisState(standing.state());
        }
    }

    private Decided<Assignment> became(Standing next, Instant now, HomeworkEvent fact) {
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
