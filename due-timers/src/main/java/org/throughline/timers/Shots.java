package org.throughline.timers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.OutboxCollection.Due;
import org.throughline.delivery.Shape;
import org.throughline.delivery.Shard;
import org.throughline.delivery.ShardOwnership;
import org.throughline.delivery.Spans;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;

/** Lets due aggregates decide, a batch at a time, and writes what they decided where nobody else wrote first. */
final class Shots<S extends Aggregate> {

    private static final Logger log = LoggerFactory.getLogger(Shots.class);

    private final OutboxCollection<S> collection;
    private final Shape<S> shape;
    private final Firing<S> firing;
    private final Duration skewBudget;
    private final ShardOwnership shards;
    private final Aftermath aftermath;
    private final Pauses pauses;
    private final TimerMetrics metrics;
    private final InstantSource clock;
    private final Spans spans;
    private final AtomicLong number = new AtomicLong();
    private volatile boolean underWay;

    Shots(
            OutboxCollection<S> collection,
            Firing<S> firing,
            Duration skewBudget,
            ShardOwnership shards,
            Aftermath aftermath,
            Pauses pauses,
            TimerMetrics metrics,
            InstantSource clock,
            Spans spans) {
        this.collection = collection;
        this.shape = collection.shape();
        this.firing = firing;
        this.skewBudget = skewBudget;
        this.shards = shards;
        this.aftermath = aftermath;
        this.pauses = pauses;
        this.metrics = metrics;
        this.clock = clock;
        this.spans = spans;
    }

    /** Nothing is being decided, written or followed up. */
    boolean idle() {
        return !underWay && aftermath.idle();
    }

    /** How many batches so far. */
    long number() {
        return number.get();
    }

    void fire(List<Due> batch, Instant now) {
        number.incrementAndGet();
        underWay = true;
        try {
            write(batch, now);
        } finally {
            underWay = false;
        }
    }

    private void write(List<Due> batch, Instant now) {
        var ids =
                batch.stream().map(Due::id).filter(it -> !pauses.isPausing(it)).toList();
        var traced = new TracedBatch(spans, collection, ids);
        try (var _ = traced.deciding()) {
            write(ids, now, traced);
        }
    }

    private void write(List<String> ids, Instant now, TracedBatch traced) {
        var dues = new HashMap<String, Instant>();
        var decisions = new ArrayList<Decided<S>>();
        for (var aggregate : collection.findAll(ids)) {
            var due = shape.due().apply(aggregate);
            if (due != null && !due.plus(skewBudget).isAfter(now) && isMine(aggregate)) {
                dues.put(keyOf(aggregate), due);
                decide(aggregate, due, now).ifPresent(decisions::add);
            }
        }
        var held = collection.recordAll(decisions, now);
        var afterwards = clock.instant();
        for (var written : held) {
            var due = dues.get(keyOf(written));
            metrics.fired(due == null ? Duration.ZERO : Duration.between(due.plus(skewBudget), afterwards));
            pauses.end(keyOf(written));
            aftermath.run(traced.following(keyOf(written), () -> firing.fired(written)));
        }
    }

    /** A decision that fails, or would be due again at once, is not written, and is asked for again later. */
    private Optional<Decided<S>> decide(S aggregate, Instant due, Instant now) {
        try {
            var decided = firing.fire(aggregate, now);
            if (!due.equals(shape.due().apply(decided.state()))) {
                return Optional.of(decided);
            }
            log.warn("{} left {} as due as it was", shape.collection(), keyOf(aggregate));
        } catch (RuntimeException e) {
            log.warn("{} could not decide about {}", shape.collection(), keyOf(aggregate), e);
        }
        metrics.stuck();
        pauses.pause(keyOf(aggregate));
        return Optional.empty();
    }

    private boolean isMine(S aggregate) {
        return shards.owns(Shard.of(shape.client().apply(aggregate)));
    }

    private String keyOf(S aggregate) {
        return shape.id().apply(aggregate);
    }
}
