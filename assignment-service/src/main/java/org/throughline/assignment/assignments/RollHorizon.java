package org.throughline.assignment.assignments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.assignment.caseload.Client;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.UnknownClient;
import org.throughline.assignment.plans.Programme;
import org.throughline.assignment.slots.Alignment;
import org.throughline.assignment.slots.Progress;
import org.throughline.assignment.slots.Slot;
import org.throughline.assignment.slots.Slots;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.EndReason;
import org.throughline.events.TryAgainLater;

/** Brings the slots of an assignment in line with its plan; whatever was left half-way is finished by doing it again. */
public class RollHorizon {

    private static final Duration DAILY = Duration.ofDays(1);
    private static final int ATTEMPTS = 5;

    private final Assignments assignments;
    private final Slots slots;
    private final Clients clients;
    private final Clock clock;

    RollHorizon(Assignments assignments, Slots slots, Clients clients, Clock clock) {
        this.assignments = assignments;
        this.slots = slots;
        this.clients = clients;
        this.clock = clock;
    }

    public Assignment roll(ClientRef client, AssignmentId id) {
        return Retried.onConflict(() -> {
            var assignment = assignments.find(client, id).orElseThrow(UnknownAssignment::new);
            return rolled(released(assignment), clock.instant());
        });
    }

    private Assignment rolled(Assignment assignment, Instant now) {
        var client = clients.find(assignment.client()).orElseThrow(UnknownClient::new);
        align(assignment, client, now);
        if (!assignment.isRunning()) {
            return recorded(assignment.rolled(null), now);
        }
        var progress = progress(assignment, client, now);
        var over = progress.overAt();
        return over != null && !over.isAfter(now)
                ? recorded(finished(assignment, now), now)
                : recorded(assignment.rolled(over == null ? now.plus(DAILY) : over), now);
    }

    private static Decided<Assignment> finished(Assignment assignment, Instant now) {
        var ended = assignment.end(EndReason.FINISHED, now);
        return new Decided<>(ended.state().rolled(null).state(), ended.events());
    }

    private void align(Assignment assignment, Client client, Instant now) {
        for (int attempt = 1; ; attempt++) {
            var decided = decide(assignment, client, slots.of(assignment.client(), assignment.id()), now);
            if (slots.record(decided, now) == decided.size()) {
                return;
            }
            // Somebody recorded work meanwhile: look again at what is left to do.
            if (attempt == ATTEMPTS) {
                throw new TryAgainLater("slots keep changing", Duration.ofSeconds(1));
            }
        }
    }

    private static List<Decided<Slot>> decide(Assignment assignment, Client client, List<Slot> existing, Instant now) {
        return assignment.isRunning()
                ? new Alignment(assignment.terms(), assignment.surroundings(client, now), now)
                        .align(assignment.plan(), existing)
                : Alignment.withdrawAll(existing, assignment.standing().withdrawReason(), now);
    }

    private Progress progress(Assignment assignment, Client client, Instant now) {
        return new Progress(
                assignment.plan(),
                assignment.surroundings(client, now),
                slots.of(assignment.client(), assignment.id()));
    }

    /** A programme whose predecessor is done begins. */
    private Assignment released(Assignment assignment) {
        var now = clock.instant();
        if (assignment.isRunning()
                && assignment.released() == null
                && assignment.plan().current() instanceof Programme programme
                && isDone(assignment.client(), programme.after(), now)) {
            var zone = clients.find(assignment.client())
                    .orElseThrow(UnknownClient::new)
                    .planZone();
            return recorded(assignment.release(LocalDate.ofInstant(now, zone)), now);
        }
        return assignment;
    }

    private boolean isDone(ClientRef ref, AssignmentId before, Instant now) {
        var assignment = assignments.find(ref, before).orElse(null);
        var client = clients.find(ref).orElseThrow(UnknownClient::new);
        return assignment != null
                && (assignment.isRunning()
                        ? progress(assignment, client, now).isDone()
                        : assignment.standing().state() != AssignmentState.PROPOSED);
    }

    private Assignment recorded(Decided<Assignment> decided, Instant now) {
        assignments.record(decided, now);
        var state = decided.state();
        return assignments.find(state.client(), state.id()).orElseThrow(UnknownAssignment::new);
    }

    /** The programmes of a client that wait for {@code done}. */
    public void rollFollowersOf(ClientRef client, AssignmentId done) {
        assignments.of(client).stream()
                .filter(it -> it.isRunning()
                        && it.released() == null
                        && it.plan().current() instanceof Programme programme
                        && programme.after().equals(done))
                .forEach(it -> roll(client, it.id()));
    }

    /** All running plans of a client, because something about the client changed. */
    public void rollAllOf(ClientRef client) {
        assignments.of(client).stream().filter(Assignment::isRunning).forEach(it -> roll(client, it.id()));
    }
}
