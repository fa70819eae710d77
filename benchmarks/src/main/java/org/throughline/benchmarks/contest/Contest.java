package org.throughline.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Sides take turns, so that whatever else the machine does hits all of them. */
public final class Contest {

    private final List<? extends Side> sides;
    private final int repeats;
    private final Consumer<String> progress;

    public Contest(List<? extends Side> sides, int repeats, Consumer<String> progress) {
        this.sides = List.copyOf(sides);
        this.repeats = repeats;
        this.progress = progress;
    }

    /** Every turn that counts, in the order in which they were taken. */
    public List<Sample> hold() {
        sides.forEach(it -> tell("warming up", it.turn()));
        var samples = new ArrayList<Sample>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (var side : sides) {
                var sample = side.turn();
                tell("turn " + repeat + " of " + repeats, sample);
                samples.add(sample);
            }
        }
        return samples;
    }

    private void tell(String when, Sample it) {
        progress.accept(String.format(
                Locale.ROOT,
                "  %s, %s: %d in %.2f s, %.0f/s, %.1f CPU s, %.0f µs of CPU each%s%s",
                when,
                it.side(),
                it.events(),
                it.seconds(),
                it.perSecond(),
                it.cpu().all(),
                1e6 / it.perCpuSecond(),
                it.tally().isClean() ? "" : ", " + it.tally(),
                it.more().isEmpty() ? "" : " " + it.more()));
    }
}
