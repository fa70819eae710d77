package org.throughline.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.LongSupplier;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shard;
import org.throughline.delivery.ShardOwnership;

/** When one thread looks into the database for what is due soon, and how far ahead. */
final class LookAhead {

    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(5);
    private static final Duration FARTHEST = Duration.ofDays(7);
    /** Looks take at most this part of the time, whatever one costs the database. */
    private static final int REST_PER_LOOK = 40;

    private final OutboxCollection<?> collection;
    private final Duration configured;
    private final ShardOwnership shards;
    private final LongSupplier nanoTime;

    private BitSet owned = new BitSet();
    private Instant lookedAt;
    private long lookedAtNanos;
    private long next;

    LookAhead(
            OutboxCollection<?> collection,
            Duration configured,
            Clock clock,
            ShardOwnership shards,
            LongSupplier nanoTime) {
        this.collection = collection;
        this.configured = configured;
        this.shards = shards;
        this.nanoTime = nanoTime;
        this.lookedAt = clock.instant();
        this.lookedAtNanos = nanoTime.getAsLong();
        this.next = lookedAtNanos;
    }

    /** It is, now and then, for what other instances have written. */
    boolean isTime() {
        return nanoTime.getAsLong() - next >= 0;
    }

    /** Whether this instance's shards are others than at the last look. */
    boolean hasMoved() {
        return !ownedNow().equals(owned);
    }

    private BitSet ownedNow() {
        var mine = new BitSet(Shard.COUNT);
        for (int shard = 0; shard < Shard.COUNT; shard++) {
            mine.set(shard, shards.owns(shard));
        }
        return mine;
    }

    void fill(Window window, Instant now) {
        var started = nanoTime.getAsLong();
        var until = now.plus(reach(now, started));
        lookedAt = now;
        lookedAtNanos = started;
        // Before the question: what moves meanwhile has moved since.
        owned = ownedNow();
        var due = collection.dueBefore(until, shards);
        window.fill(
                due,
                due.size() < OutboxCollection.MOST_DUE ? until : due.getLast().at());
        var ended = nanoTime.getAsLong();
        next = ended + Math.max(AT_LEAST_EVERY.toNanos(), (ended - started) * REST_PER_LOOK);
    }

    /** As far as configured, or as far as a clock that runs faster than real time gets until the next look. */
    private Duration reach(Instant now, long nanos) {
        var real = Math.max(1, nanos - lookedAtNanos);
        var speed = Duration.between(lookedAt, now).toMillis() * 1e6 / real;
        var reach = Duration.ofMillis((long) (speed * AT_LEAST_EVERY.toMillis()));
        if (reach.compareTo(configured) < 0) {
            return configured;
        }
        return reach.compareTo(FARTHEST) < 0 ? reach : FARTHEST;
    }
}
