package org.throughline.assignment.timers;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.RollHorizon;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Decided;
import org.throughline.timers.DueTimers;
import org.throughline.timers.Firing;
import org.throughline.timers.TimerSettings;

/** Looks at the slots of each assignment when its time has come. */
@Component
class RollDaily implements Firing<Assignment> {

    /** Whoever claims a roll and dies leaves it to be claimed again. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final RollHorizon horizon;

    RollDaily(OutboxCollection<Assignment> assignments, DueTimers timers, RollHorizon horizon) {
        this.horizon = horizon;
        timers.watch(assignments, this, TimerSettings.named("horizon"));
    }

    @Override
    public Decided<Assignment> fire(Assignment assignment, Instant now) {
        return assignment.rolled(now.plus(CLAIM));
    }

    @Override
    public void fired(Assignment claimed) {
        horizon.roll(claimed.client(), claimed.id());
    }
}
