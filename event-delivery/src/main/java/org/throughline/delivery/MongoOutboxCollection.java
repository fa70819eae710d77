package org.throughline.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;
import org.throughline.events.Envelope;
import org.throughline.events.Revision;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;
import org.throughline.events.TryAgainLater;

/** A collection in which each write is one conditional update of one document, events included. */
final class MongoOutboxCollection<S extends Aggregate> implements OutboxCollection<S> {

    private static final int BULK = 1_000;

    private final Shape<S> shape;
    private final String service;
    private final StateMapping mapping;
    private final Restamped<S> restamped;
    private final Supplier<MongoCollection<Document>> documents;
    private final ConditionalWrites writes;
    private final Unswept unswept;
    private final Consumer<Pending> relay;
    private final InstantSource realTime;
    private final OutboxBound bound = new OutboxBound();
    private final List<Consumer<Due>> armed = new CopyOnWriteArrayList<>();
    private final String instance = UUID.randomUUID().toString();
    private final AtomicLong counter = new AtomicLong();

    MongoOutboxCollection(
            Shape<S> shape,
            String service,
            StateMapping mapping,
            Supplier<MongoCollection<Document>> documents,
            Unswept unswept,
            Consumer<Pending> relay,
            InstantSource realTime) {
        this.shape = shape;
        this.service = service;
        this.mapping = mapping;
        this.restamped = new Restamped<>(shape.type());
        this.documents = documents;
        this.writes = new ConditionalWrites(shape.collection(), documents);
        this.unswept = unswept;
        this.relay = relay;
        this.realTime = realTime;
    }

    @Override
    public Shape<S> shape() {
        return shape;
    }

    @Override
    public Optional<S> find(String id) {
        return DatabaseAway.guard(() -> Optional.ofNullable(
                        documents.get().find(new Document("_id", id)).first())
                .map(this::toState));
    }

    @Override
    public List<S> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : states(Filters.in("_id", ids), ids.size());
    }

    @Override
    public List<S> findByPrefix(String prefix) {
        return states(new Document("_id", OutboxCollection.startingWith(prefix)), 0);
    }

    @Override
    public List<S> find(Bson filter, int limit) {
        return DatabaseAway.guard(() -> documents
                .get()
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::toState)
                .into(new ArrayList<>()));
    }

    @Override
    public void record(Decided<S> decided, Instant at, @Nullable String causationId) {
        var written = written(decided, at, causationId);
        if (!bound.allows(
                written.id(), written.before().version(), written.events().size())) {
            throw new TryAgainLater("too many events wait to be published", Duration.ofSeconds(5));
        }
        DatabaseAway.guard(() -> writes.write(written)).ifPresent(relay);
        tellArmed(written);
    }

    @Override
    public List<S> recordAll(List<Decided<S>> decided, Instant at) {
        var all = new ArrayList<Written>();
        var states = new HashMap<String, S>();
        for (var each : decided) {
            var written = written(each, at, null);
            if (bound.allows(
                    written.id(), written.before().version(), written.events().size())) {
                all.add(written);
                states.put(written.writer(), each.state());
            }
        }
        var held = new ArrayList<S>(all.size());
        for (int from = 0; from < all.size(); from += BULK) {
            for (var written : recordBatch(all.subList(from, Math.min(all.size(), from + BULK)))) {
                held.add(restamped.at(Objects.requireNonNull(states.get(written.writer())), written.after()));
            }
        }
        return held;
    }

    private List<Written> recordBatch(List<Written> batch) {
        var outcome = DatabaseAway.guard(() -> writes.writeAll(batch));
        outcome.pending().forEach(relay);
        outcome.held().forEach(this::tellArmed);
        return outcome.held();
    }

    @Override
    public List<Due> dueBefore(Instant until, ShardOwnership shards) {
        var due = Filters.lt("dueAt", Date.from(until));
        var owned = IntStream.range(0, Shard.COUNT).filter(shards::owns).boxed().toList();
        var filter = owned.size() == Shard.COUNT ? due : Filters.and(Filters.in("shard", owned), due);
        return owned.isEmpty()
                ? List.of()
                : DatabaseAway.guard(() -> documents
                        .get()
                        .find(filter)
                        .projection(Projections.include("dueAt"))
                        .sort(Sorts.ascending("dueAt"))
                        .limit(MOST_DUE)
                        .map(it ->
                                new Due(it.getString("_id"), it.getDate("dueAt").toInstant()))
                        .into(new ArrayList<>()));
    }

    @Override
    public Optional<Instant> nextDue() {
        return DatabaseAway.guard(() -> Optional.ofNullable(documents
                        .get()
                        .find(Filters.exists("dueAt"))
                        .projection(Projections.include("dueAt"))
                        .sort(Sorts.ascending("dueAt"))
                        .first())
                .map(it -> it.getDate("dueAt").toInstant()));
    }

    @Override
    public void onArmed(Consumer<Due> listener) {
        armed.add(listener);
    }

    @Override
    public Map<String, Trace> armedIn(Collection<String> ids) {
        var traces = new HashMap<String, Trace>();
        var documents = DatabaseAway.guard(() -> this.documents
                .get()
                .find(Filters.in("_id", ids))
                .projection(Projections.include(Written.ARMED_IN))
                .into(new ArrayList<>()));
        documents.forEach(it ->
                Trace.read(it.getString(Written.ARMED_IN)).ifPresent(trace -> traces.put(it.getString("_id"), trace)));
        return traces;
    }

    private List<S> states(Bson filter, int limit) {
        return DatabaseAway.guard(() ->
                documents.get().find(filter).limit(limit).map(this::toState).into(new ArrayList<>()));
    }

    private S toState(Document document) {
        var revision = new Revision(document.getLong("version"), document.getLong("sequence"));
        bound.saw(
                document.getString("_id"),
                revision.version(),
                document.getList("outbox", Document.class, List.of()).size());
        return mapping.toState(shape.type(), document.get("state", Document.class), revision);
    }

    private Written written(Decided<S> decided, Instant at, @Nullable String causationId) {
        if (!decided.events().isEmpty()) {
            unswept.tells(shape.collection());
        }
        var state = decided.state();
        var time = at.truncatedTo(ChronoUnit.MILLIS);
        var sequence = new AtomicLong(state.revision().sequence());
        var events = decided.events().stream()
                .map(it -> Envelope.of(it, service, sequence.incrementAndGet(), time, causationId))
                .toList();
        var id = shape.id().apply(state);
        return new Written(
                id,
                state.revision(),
                Shard.of(shape.client().apply(state)),
                mapping.toDocument(state),
                shape.due().apply(state),
                events,
                instance + "/" + counter.incrementAndGet(),
                Tracing.thatLedTo(id).orElse(null),
                realTime.instant());
    }

    private void tellArmed(Written written) {
        var due = written.due();
        if (due != null) {
            armed.forEach(it -> it.accept(new Due(written.id(), due)));
        }
    }
}
