package org.throughline.timers;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.OutboxCollection.Due;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Aggregate;

/** The timers of one collection: looks ahead, and hands over what has become due. */
final class TimerLoop<S extends Aggregate> {

    private final OutboxCollection<S> collection;
    private final TimerSettings settings;
    private final Clock clock;
    private final ShardOwnership shards;
    private final SkewGuard guard;
    private final Shots<S> shots;
    private final TimerMetrics metrics;
    private final LookAhead ahead;

    private final Queue<Due> armed = new ConcurrentLinkedQueue<>();
    private final Window window = new Window();
    private volatile boolean woken;
    private volatile boolean turning;
    /** Nothing is due before it, as far as the last turn could see; exact when it lies in the window. */
    private volatile Instant soonest = Instant.MIN;

    private volatile boolean soonestIsExact;
    private volatile long confirmed = -1;

    TimerLoop(
            OutboxCollection<S> collection,
            TimerSettings settings,
            Clock clock,
            ShardOwnership shards,
            SkewGuard guard,
            Shots<S> shots,
            TimerMetrics metrics,
            LongSupplier nanoTime) {
        this.collection = collection;
        this.settings = settings;
        this.clock = clock;
        this.shards = shards;
        this.guard = guard;
        this.shots = shots;
        this.metrics = metrics;
        this.ahead = new LookAhead(collection, settings.lookAhead(), clock, shards, nanoTime);
        collection.onArmed(armed::add);
    }

    /** One turn, taken again and again by one thread; whether anything was due, so that more may be by now. */
    boolean turn() {
        turning = true;
        try {
            return turn(clock.instant());
        } finally {
            turning = false;
        }
    }

    private boolean turn(Instant now) {
        if (mustLook(now)) {
            woken = false;
            ahead.fill(window, now);
        }
        var fired = guard.allows(settings.skewBudget()) && fire();
        takeIn();
        metrics.armed(window.size());
        soonestIsExact = !window.isEmpty();
        soonest = window.soonest();
        return fired;
    }

    /** Look at the database in the next turn. */
    void wake() {
        woken = true;
    }

    /** As far as this instance knows, which is confirmed by the database after every batch that was fired. */
    boolean idle() {
        var before = shots.number();
        var latest = latestDue(clock.instant());
        return isQuietUntil(latest)
                && (confirmed == before || isConfirmed(latest, before))
                && isQuietUntil(latest)
                && shots.number() == before;
    }

    private boolean isQuietUntil(Instant latest) {
        return !woken
                && !turning
                && armed.stream().allMatch(it -> it.at().isAfter(latest))
                && shots.idle()
                && soonest.isAfter(latest);
    }

    /** A write that lost to another leaves its document due, and out of the window. */
    private boolean isConfirmed(Instant latest, long number) {
        if (!collection.dueBefore(latest.plusMillis(1), shards).isEmpty()) {
            wake();
            return false;
        }
        confirmed = number;
        return true;
    }

    /** What was armed is looked at first: a turn takes it into the window in between, and never out of it. */
    Optional<Instant> nextDue() {
        var justArmed = armed.stream().map(Due::at).min(Comparator.naturalOrder());
        if (!soonestIsExact || turning) {
            return collection.nextDue();
        }
        var inWindow = soonest;
        return justArmed.filter(it -> it.isBefore(inWindow)).or(() -> Optional.of(inWindow));
    }

    /** The window is used up when the clock runs on or leaps. */
    private boolean mustLook(Instant now) {
        return ahead.hasMoved() || woken || window.isUsedUp(now) || ahead.isTime();
    }

    /** Until nothing is due, or it is time to look for what others have armed. */
    private boolean fire() {
        var fired = false;
        while (!ahead.isTime()) {
            // Each batch in its own time: a late one was not decided when the first was, and has in it what has become
            // due since.
            takeIn();
            var now = clock.instant();
            var batch = window.takeDue(latestDue(now), settings.batch());
            if (batch.isEmpty()) {
                break;
            }
            shots.fire(batch, now);
            fired = true;
        }
        return fired;
    }

    private void takeIn() {
        for (var due = armed.poll(); due != null; due = armed.poll()) {
            window.add(due);
        }
    }

    private Instant latestDue(Instant now) {
        return now.minus(settings.skewBudget());
    }
}
