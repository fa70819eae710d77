package org.throughline.faults.soak;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.throughline.faults.rig.Patience;
import org.throughline.simulator.platform.Pace;

/** So many requests a second. Whoever was held up catches up on ten seconds and lets the rest go. */
final class SteadyPace implements Pace {

    private static final Duration CATCHES_UP = Duration.ofSeconds(10);

    private final long between;
    private final LongSupplier nanos;
    private long next;
    private long turns;
    private boolean over;

    /** @param nanos of a clock such as {@link System#nanoTime} */
    SteadyPace(double perSecond, LongSupplier nanos) {
        this.between = (long) (1e9 / perSecond);
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    @Override
    public void await() {
        Patience.pause(untilNextTurn());
    }

    /** Takes a turn. @return how long to wait for it */
    synchronized Duration untilNextTurn() {
        if (over) {
            return Duration.ZERO;
        }
        var now = nanos.getAsLong();
        var turn = Math.max(next, now - CATCHES_UP.toNanos());
        next = turn + between;
        turns++;
        return Duration.ofNanos(Math.max(0, turn - now));
    }

    synchronized long turns() {
        return turns;
    }

    /** From now on nobody waits, and turns are not counted. */
    synchronized void end() {
        over = true;
    }
}
