package org.throughline.faults.rows;

import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;

/**
 * Left to a test of its own: the clock of a platform on one machine is a virtual one, and no other clock is held against it.
 * Shown to break by a guard that allows any skew, which {@code SkewGuardTest} finds.
 */
public final class WrongClock implements Row {

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String name() {
        return "clock ±60 s on one node";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        throw new NotHere(
                "a virtual clock is meant to differ; SkewGuardTest and TimerLoopTest of due-timers do it with an injected clock");
    }
}
