package org.throughline.timers;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.ShardOwnership;
import org.throughline.delivery.Spans;
import org.throughline.events.Decided;

/** One instance of a service, whose timers are turned by hand. */
final class Instance {

    final List<Deadline> fired = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TimerLoop<Deadline> loop;
    long nanos;

    Instance(
            OutboxCollection<Deadline> collection,
            Firing<Deadline> firing,
            Duration budget,
            SteppingClock clock,
            ShardOwnership shards) {
        var settings = new TimerSettings("deadlines", Duration.ofSeconds(90), budget, 10);
        var metrics = new TimerMetrics(meters, "deadlines");
        var shots = new Shots<>(
                collection,
                new Firing<Deadline>() {
                    @Override
                    public Decided<Deadline> fire(Deadline it, Instant now) {
                        return firing.fire(it, now);
                    }

                    @Override
                    public void fired(Deadline written) {
                        fired.add(written);
                    }
                },
                budget,
                shards,
                new Aftermath(Runnable::run),
                new Pauses(() -> nanos),
                metrics,
                clock,
                Spans.NOT_KEPT);
        var guard = new SkewGuard(clock, clock::instant);
        guard.look();
        loop = new TimerLoop<>(collection, settings, clock, shards, guard, shots, metrics, () -> nanos);
    }

    /** A turn some real time after the last. */
    void turn(Duration later) {
        nanos += later.toNanos();
        while (loop.turn()) {}
    }
}
