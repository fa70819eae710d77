package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Optional;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentEvent.AssignmentCancelled;
import org.throughline.events.AssignmentEvent.AssignmentChanged;
import org.throughline.events.AssignmentEvent.AssignmentDeclined;
import org.throughline.events.AssignmentEvent.AssignmentEnded;
import org.throughline.events.AssignmentEvent.AssignmentPaused;
import org.throughline.events.AssignmentEvent.AssignmentProposed;
import org.throughline.events.AssignmentEvent.AssignmentResumed;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.PlanFacts;

/** What was said of a plan as a whole. */
public sealed interface PlanTold {

    /** The schedule that holds from now on. */
    record Scheduled(PlanFacts plan) implements PlanTold {}

    record Paused(Instant at) implements PlanTold {}

    record Resumed(Instant at) implements PlanTold {}

    /** Ended or cancelled. */
    record Over(Instant at) implements PlanTold {}

    /** Empty for what does not touch adherence. */
    static Optional<PlanTold> of(AssignmentEvent.AboutPlan event) {
        return switch (event) {
            case AssignmentProposed _, AssignmentDeclined _ -> Optional.empty();
            case AssignmentStarted it -> Optional.of(new Scheduled(it.plan()));
            case AssignmentChanged it -> Optional.of(new Scheduled(it.plan()));
            case AssignmentPaused it -> Optional.of(new Paused(it.pausedAt()));
            case AssignmentResumed it -> Optional.of(new Resumed(it.resumedAt()));
            case AssignmentEnded it -> Optional.of(new Over(it.endedAt()));
            case AssignmentCancelled it -> Optional.of(new Over(it.cancelledAt()));
        };
    }
}
