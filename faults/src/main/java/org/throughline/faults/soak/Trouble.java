package org.throughline.faults.soak;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;

/** Has one mishap after another happen to a platform, and mends each before the next. */
final class Trouble {

    /**
     * @param at since it began
     * @param mended until all parts were ready again
     */
    record Happened(Duration at, Mishap mishap, Duration mended) {}

    private final Rig rig;
    private final Mishaps mishaps;
    private final long began;
    private final PrintWriter out;
    private final List<Happened> happened = new ArrayList<>();
    private volatile long wellSince;
    private volatile boolean well = true;

    Trouble(Rig rig, Mishaps mishaps, long began, PrintWriter out) {
        this.rig = rig;
        this.mishaps = mishaps;
        this.began = began;
        this.out = out;
        this.wellSince = began;
    }

    /** Until nothing more can happen before {@code end}. */
    List<Happened> until(Duration end) {
        for (var next = mishaps.next();
                since(began).plus(next.quiet()).plus(next.lasts()).compareTo(end) < 0;
                next = mishaps.next()) {
            Patience.pause(next.quiet());
            happen(next);
        }
        return happened;
    }

    private void happen(Mishaps.Turn turn) {
        var at = since(began);
        var struck = System.nanoTime();
        well = false;
        turn.mishap().strike(rig);
        Patience.pause(turn.lasts());
        rig.mend();
        wellSince = System.nanoTime();
        well = true;
        happened.add(new Happened(at, turn.mishap(), since(struck)));
        out.println("%5d s: %s, all well after %d s"
                .formatted(at.toSeconds(), turn.mishap().name(), since(struck).toSeconds()));
    }

    /** Whether nothing has been amiss for so long. */
    boolean wellFor(Duration time) {
        return well && since(wellSince).compareTo(time) >= 0;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
