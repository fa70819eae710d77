package org.throughline.timers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.delivery.Shard;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.StaleAggregate;

/** Conditional writes as the database does them, and the log of events that came with them. */
final class MemoryDeadlines implements OutboxCollection<Deadline> {

    final Map<String, Deadline> stored = new LinkedHashMap<>();
    final List<HomeworkEvent> log = new ArrayList<>();
    final List<Consumer<Due>> listeners = new ArrayList<>();
    int looks;
    Runnable beforeRecordAll = () -> {};

    @Override
    public Shape<Deadline> shape() {
        return Deadline.SHAPE;
    }

    @Override
    public synchronized Optional<Deadline> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized List<Deadline> findAll(Collection<String> ids) {
        return ids.stream().flatMap(it -> Stream.ofNullable(stored.get(it))).toList();
    }

    @Override
    public List<Deadline> findByPrefix(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Deadline> find(Bson filter, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void record(Decided<Deadline> decided, Instant at, @Nullable String causationId) {
        var state = decided.state();
        var now = stored.get(state.id());
        if (now == null ? state.revision().version() != 0 : !now.revision().equals(state.revision())) {
            throw new StaleAggregate(state.id());
        }
        stored.put(state.id(), state.at(state.revision().next(decided.events().size())));
        log.addAll(decided.events());
        if (state.due() != null) {
            listeners.forEach(it -> it.accept(new Due(state.id(), state.due())));
        }
    }

    @Override
    public synchronized List<Deadline> recordAll(List<Decided<Deadline>> decided, Instant at) {
        beforeRecordAll.run();
        var held = new ArrayList<Deadline>();
        for (var each : decided) {
            try {
                record(each, at);
                held.add(stored.get(each.state().id()));
            } catch (StaleAggregate e) {
                // lost to another writer
            }
        }
        return held;
    }

    @Override
    public synchronized List<Due> dueBefore(Instant until, ShardOwnership shards) {
        looks++;
        return stored.values().stream()
                .filter(it -> it.due() != null && it.due().isBefore(until))
                .filter(it -> shards.owns(Shard.of(it.client())))
                .map(it -> new Due(it.id(), it.due()))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    @Override
    public void onArmed(Consumer<Due> listener) {
        listeners.add(listener);
    }
}
