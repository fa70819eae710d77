package org.throughline.standalone.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Moves the virtual clock, stopping wherever something is due, so that a reminder of Tuesday is sent on Tuesday though
 * the jump goes to Friday. Answers when all is done, told and heard.
 */
public final class TimeMachine {

    /** Timers fire some seconds after their instant, for clocks differ; a stop serves all that is due within a minute. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final VirtualClock clock;
    private final Settling settling;

    public TimeMachine(VirtualClock clock, Settling settling) {
        this.clock = clock;
        this.settling = settling;
    }

    /** @return how many stops were made; going back is refused */
    public int moveTo(Instant target) {
        return moveTo(target, STEP);
    }

    /** @param step what is due within it is served at one stop */
    public synchronized int moveTo(Instant target, Duration step) {
        if (target.isBefore(clock.instant())) {
            throw new IllegalArgumentException("Time only goes forward: it is %s already.".formatted(clock.instant()));
        }
        settling.await();
        int stops = 0;
        for (var stop = next(target, step); stop.isBefore(target); stop = next(target, step)) {
            clock.jumpTo(stop);
            settling.await();
            stops++;
        }
        clock.jumpTo(target);
        settling.await();
        return stops + 1;
    }

    private Instant next(Instant target, Duration step) {
        var due = settling.nextDue().orElse(target);
        var stop = later(due, clock.instant()).plus(step);
        return due.isBefore(target) && stop.isBefore(target) ? stop : target;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
