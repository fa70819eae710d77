package org.throughline.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who does what when, on a grid coarse enough for few steps of the clock and off every window's edge. */
final class Timeline {

    /** Something that is done at a moment of the timeline. */
    interface Act {
        void perform(Instant now);
    }

    private static final Duration CLIENTS = Duration.ofMinutes(7);
    private static final Duration THERAPISTS = Duration.ofMinutes(37);

    private final Duration grid;
    private final TreeMap<Instant, Map<String, List<Act>>> moments = new TreeMap<>();

    Timeline(Duration grid) {
        this.grid = grid;
    }

    /** What a client does at {@code when}, or at the grid's next moment for clients. */
    synchronized void client(Instant when, String client, Act act) {
        add(onGrid(when, CLIENTS), client, act);
    }

    /** What a therapist does for that client; never at a client's moment, so that their order is certain. */
    synchronized void therapist(Instant when, String client, Act act) {
        add(onGrid(when, THERAPISTS), client, act);
    }

    synchronized Optional<Instant> next() {
        return moments.isEmpty() ? Optional.empty() : Optional.of(moments.firstKey());
    }

    /** The acts of the next moment, of each client in order. */
    synchronized Map<String, List<Act>> take() {
        return moments.pollFirstEntry().getValue();
    }

    private void add(Instant moment, String client, Act act) {
        moments.computeIfAbsent(moment, it -> new LinkedHashMap<>())
                .computeIfAbsent(client, it -> new ArrayList<>())
                .add(act);
    }

    private Instant onGrid(Instant when, Duration offset) {
        var step = grid.toSeconds();
        var shifted = when.getEpochSecond() - offset.toSeconds() + (when.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.ceilDiv(shifted, step) * step + offset.toSeconds());
    }
}
