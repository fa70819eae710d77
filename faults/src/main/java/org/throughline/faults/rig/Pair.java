package org.throughline.faults.rig;

import java.time.Duration;
import java.time.Instant;

/** A platform in which a service has a second instance: who moves its clock knows nothing of what that one watches over. */
public record Pair(Rig rig, Part second) {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** When it returns, all that was due has happened, whichever of the two had to do it. */
    public Instant liveUntil(Instant then) {
        var now = settled();
        while (now.isBefore(then)) {
            rig.platform().moveTo(stop(now, then));
            now = settled();
        }
        return now;
    }

    private Instant stop(Instant now, Instant then) {
        var due = rig.ask(second, "due")
                .filter(it -> !it.equals("never"))
                .map(Instant::parse)
                .orElse(then);
        var stop = (due.isAfter(now) ? due : now).plus(STEP);
        return due.isBefore(then) && stop.isBefore(then) ? stop : then;
    }

    /** What one has done may be work for the other. */
    private Instant settled() {
        Instant now;
        do {
            Patience.until(second.name() + " is done", LONGEST, this::isIdle);
            now = rig.platform().moveTo(rig.platform().now());
        } while (!isIdle());
        return now;
    }

    private boolean isIdle() {
        return rig.ask(second, "idle").filter("true"::equals).isPresent();
    }
}
