package org.throughline.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;

/** Documents without a database: the same conditional writes. */
public final class InMemoryCollection<S extends Aggregate> implements OutboxCollection<S> {

    private final Shape<S> shape;
    private final BiFunction<S, Revision, S> withRevision;
    private final Map<String, S> documents = new ConcurrentHashMap<>();
    private final List<HomeworkEvent> told = new CopyOnWriteArrayList<>();

    public InMemoryCollection(Shape<S> shape, BiFunction<S, Revision, S> withRevision) {
        this.shape = shape;
        this.withRevision = withRevision;
    }

    public List<HomeworkEvent> told() {
        return told;
    }

    @Override
    public Shape<S> shape() {
        return shape;
    }

    @Override
    public Optional<S> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public List<S> findAll(Collection<String> ids) {
        return ids.stream().map(documents::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<S> findByPrefix(String prefix) {
        return documents.entrySet().stream()
                .filter(it -> it.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<S> find(Bson filter, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void record(Decided<S> decided, Instant at, @Nullable String causationId) {
        var state = decided.state();
        var id = shape.id().apply(state);
        var stored = documents.get(id);
        if (!state.revision().equals(stored == null ? Revision.NEW : stored.revision())) {
            throw new StaleAggregate(id);
        }
        documents.put(
                id,
                withRevision.apply(state, state.revision().next(decided.events().size())));
        told.addAll(decided.events());
    }

    @Override
    public List<S> recordAll(List<Decided<S>> decided, Instant at) {
        var held = new ArrayList<S>();
        for (var it : decided) {
            try {
                record(it, at, null);
                held.add(find(shape.id().apply(it.state())).orElseThrow());
            } catch (StaleAggregate e) {
                continue;
            }
        }
        return held;
    }

    @Override
    public List<Due> dueBefore(Instant until, ShardOwnership shards) {
        return documents.entrySet().stream()
                .flatMap(it -> {
                    var due = shape.due().apply(it.getValue());
                    return due != null && due.isBefore(until)
                            ? Stream.of(new Due(it.getKey(), due))
                            : Stream.<Due>empty();
                })
                .toList();
    }
}
