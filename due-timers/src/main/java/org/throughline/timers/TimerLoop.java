package org.throughline.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.OutboxCollection.Due;
import org.throughline.delivery.Shard;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Aggregate;

/** The timers of one collection: looks ahead, and hands over what has become due. */
final class TimerLoop<S extends Aggregate> {

    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(5);
    private static final Duration FARTHEST = Duration.ofDays(7);
    /** A look is a full scan on the embedded server: at most this part of the time. */
    private static final int REST_PER_LOOK = 40;

    private final OutboxCollection<S> collection;
    private final TimerSettings settings;
    private final Clock clock;
    private final ShardOwnership shards;
    private final SkewGuard guard;
    private final Shots<S> shots;
    private final TimerMetrics metrics;
    private final LongSupplier nanoTime;

    private final Queue<Due> armed = new ConcurrentLinkedQueue<>();
    private final Window window = new Window();
    private BitSet owned = new BitSet();
    private Instant lookedAt;
    private long lookedAtNanos;
    private long nextLook;
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
        this.nanoTime = nanoTime;
        this.lookedAt = clock.instant();
        this.lookedAtNanos = nanoTime.getAsLong();
        this.nextLook = lookedAtNanos;
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
            look(now);
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

    /** The window is used up when the clock runs on or leaps; the rest is for what other instances have written. */
    private boolean mustLook(Instant now) {
        var mine = new BitSet(Shard.COUNT);
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            mine.set(shard, shards.owns(shard));
        }
        var moved = !mine.equals(owned);
        owned = mine;
        return woken || moved || window.isUsedUp(now) || isTimeToLook();
    }

    private boolean isTimeToLook() {
        return nanoTime.getAsLong() - nextLook >= 0;
    }

    private void look(Instant now) {
        woken = false;
        var started = nanoTime.getAsLong();
        var until = now.plus(ahead(now, started));
        lookedAt = now;
        lookedAtNanos = started;
        var due = collection.dueBefore(until, shards);
        window.fill(
                due,
                due.size() < OutboxCollection.MOST_DUE ? until : due.getLast().at());
        var ended = nanoTime.getAsLong();
        nextLook = ended + Math.max(LOOK_AT_LEAST_EVERY.toNanos(), (ended - started) * REST_PER_LOOK);
    }

    /** As far as configured, or as far as a clock that runs faster than real time gets until the next look. */
    private Duration ahead(Instant now, long nanos) {
        var real = Math.max(1, nanos - lookedAtNanos);
        var speed = Duration.between(lookedAt, now).toMillis() * 1e6 / real;
        var reach = Duration.ofMillis((long) (speed * LOOK_AT_LEAST_EVERY.toMillis()));
        if (reach.compareTo(settings.lookAhead()) < 0) {
            return settings.lookAhead();
        }
        return reach.compareTo(FARTHEST) < 0 ? reach : FARTHEST;
    }

    /** Until nothing is due, or it is time to look for what others have armed. */
    private boolean fire() {
        var fired = false;
        while (!isTimeToLook()) {
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
