package org.throughline.assignment.assignments;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.throughline.delivery.Retried;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** The way every decision on an assignment goes: the assignment first, then its slots. */
public class Steps {

    private final Assignments assignments;
    private final RollHorizon horizon;
    private final Clock clock;

    Steps(Assignments assignments, RollHorizon horizon, Clock clock) {
        this.assignments = assignments;
        this.horizon = horizon;
        this.clock = clock;
    }

    Assignment take(ClientRef client, AssignmentId id, BiFunction<Assignment, Instant, Decided<Assignment>> step) {
        Retried.onConflict(() -> {
            var now = clock.instant();
            var decided = step.apply(assignments.find(client, id).orElseThrow(UnknownAssignment::new), now);
            if (!decided.events().isEmpty()) {
                assignments.record(decided, now);
            }
            return decided;
        });
        return horizon.roll(client, id);
    }
}
