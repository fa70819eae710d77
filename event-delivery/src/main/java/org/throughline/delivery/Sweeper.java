package org.throughline.delivery;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Finds events that a relay left behind, its own or that of an instance which is gone, and offers them again. */
final class Sweeper implements BackgroundWork, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private static final Duration LEFT_BEHIND = Duration.ofMillis(250);
    /**
     * With it, what is left behind waits for a second at most; longer only where sweeps themselves take long, see
     * {@link SweepRest}. Who gains the shards of an instance that is gone sweeps at once.
     */
    private static final Duration BETWEEN_SWEEPS = Duration.ofMillis(750);

    private static final int BATCH = 1_000;

    private final MongoOutboxes outboxes;
    private final Relay relay;
    private final ShardOwnership shards;
    private final OutboxMetrics metrics;
    private final InstantSource realTime;
    private final SweepRest rest = new SweepRest(BETWEEN_SWEEPS);
    private final ThreadTurns turns = new ThreadTurns("outbox-sweeper");
    private volatile boolean running;
    private boolean failing;

    Sweeper(MongoOutboxes outboxes, Relay relay, ShardOwnership shards, OutboxMetrics metrics, InstantSource realTime) {
        this.outboxes = outboxes;
        this.relay = relay;
        this.shards = shards;
        this.metrics = metrics;
        this.realTime = realTime;
        shards.onGained(() -> turns.next(() -> {
            var _ = sweepLeftBehind();
        }));
    }

    @Override
    public boolean idle() {
        try {
            return relay.idle() && outboxes.isEmpty();
        } catch (MongoException e) {
            return false;
        }
    }

    @Override
    public void wake() {
        if (!idle()) {
            turns.next(() -> {
                var _ = sweep(realTime.instant());
            });
        }
    }

    @Override
    public void start() {
        running = true;
        turns.next(this::sweepForEver);
    }

    /** What has been written gets half a chance to leave before the instance does. */
    @Override
    public void stop() {
        running = false;
        turns.close();
        for (int i = 0; i < 100 && relay.isOpen() && !relay.idle(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        relay.close();
    }

    /** Starts before all that writes, and stops after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweepForEver() {
        var started = realTime.instant();
        var swept = sweepLeftBehind();
        var took = Duration.between(started, realTime.instant());
        turns.after(swept ? rest.after(took) : BETWEEN_SWEEPS, this::sweepForEver);
    }

    private boolean sweepLeftBehind() {
        return sweep(realTime.instant().minus(LEFT_BEHIND));
    }

    private boolean sweep(Instant before) {
        try {
            outboxes.declareIndexes();
            outboxes.opened().forEach((name, documents) -> sweep(name, documents, before));
            failing = false;
        } catch (MongoException e) {
            if (!failing) {
                log.warn(
                        "Outboxes are not swept while the database is away: {}",
                        e.getClass().getSimpleName());
            }
            failing = true;
        }
        return !failing;
    }

    private void sweep(String name, MongoCollection<Document> documents, Instant before) {
        var left = documents
                .find(Filters.lt("outboxAt", Date.from(before)))
                .projection(Projections.include("version", "shard", "outbox", "outboxAt"))
                .sort(Sorts.ascending("outboxAt"))
                .limit(BATCH)
                .into(new ArrayList<>());
        metrics.leftBehind(
                name, left.size(), left.isEmpty() ? null : left.getFirst().getDate("outboxAt"));
        left.stream()
                .filter(it -> shards.owns(it.getInteger("shard")))
                .map(it -> Pending.of(name, it))
                .forEach(relay::offer);
    }
}
