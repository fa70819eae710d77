package org.throughline.simulator.check;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Runs and consistency of one plan (definitions, section 4), over its eligible slots in the order of their due times. */
record Streaks(List<Boolean> done) {

    private static final int FORGIVEN_AFTER = 6;
    private static final double HALF = 13;

    static Streaks of(Collection<Slot> plan, Instant asOf) {
        return new Streaks(plan.stream()
                .filter(it -> !it.is(State.EXCUSED) && !it.is(State.WITHDRAWN))
                .filter(it -> it.state().holdsRecord() || it.closesBy(asOf))
                .sorted(Comparator.<Slot, Instant>comparing(it -> it.times().dueAt())
                        .thenComparing(Slot::period)
                        .thenComparingInt(Slot::index))
                .map(Slot::counts)
                .toList());
    }

    long current() {
        var run = 0L;
        for (var i = 0; i < done.size(); i++) {
            run = step(run, i);
        }
        return run;
    }

    long best() {
        var run = 0L;
        var best = 0L;
        for (var i = 0; i < done.size(); i++) {
            run = step(run, i);
            best = Math.max(best, run);
        }
        return best;
    }

    double consistency(double slotsPerDay) {
        var m = Math.pow(0.5, Math.sqrt(slotsPerDay) / HALF);
        return done.stream().reduce(0.0, (s, it) -> s * m + (it ? 1 - m : 0), (a, b) -> b);
    }

    private long step(long run, int i) {
        if (done.get(i)) {
            return run + 1;
        }
        var forgiven = !done.subList(Math.max(0, i - FORGIVEN_AFTER), i).contains(false);
        return forgiven ? run : 0;
    }
}
