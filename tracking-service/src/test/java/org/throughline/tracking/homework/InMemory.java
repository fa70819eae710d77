package org.throughline.tracking.homework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Envelope;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Id;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;

/** Aggregates of a test, with the same one conditional write; remembers everything that was told. */
class InMemory<I extends Id, S extends Aggregate> implements Kept<I, S> {

    private final Map<Key<I>, S> all = new LinkedHashMap<>();
    private final List<Envelope> envelopes = new ArrayList<>();
    private final List<HomeworkEvent> told = new ArrayList<>();
    private final Function<S, Key<I>> key;
    private final BiFunction<S, Revision, S> at;
    private final Power power;

    InMemory(Function<S, ClientRef> owner, Function<S, I> id, BiFunction<S, Revision, S> at, Power power) {
        this.key = it -> new Key<>(owner.apply(it), id.apply(it));
        this.at = at;
        this.power = power;
    }

    @Override
    public synchronized Optional<S> find(ClientRef owner, I id) {
        return Optional.ofNullable(all.get(new Key<>(owner, id)));
    }

    @Override
    public synchronized List<S> findAll(Collection<Key<I>> keys) {
        return keys.stream().filter(all::containsKey).map(all::get).toList();
    }

    @Override
    public synchronized List<S> of(ClientRef owner) {
        return all.values().stream()
                .filter(it -> key.apply(it).owner().equals(owner))
                .toList();
    }

    @Override
    public synchronized void record(Decided<S> decided, Instant time, @Nullable String causationId) {
        power.flows();
        var state = decided.state();
        var stored = all.get(key.apply(state));
        var current = stored == null ? Revision.NEW : stored.revision();
        if (!current.equals(state.revision())) {
            throw new StaleAggregate(key.apply(state).id().value());
        }
        all.put(key.apply(state), at.apply(state, current.next(decided.events().size())));
        var sequence = current.sequence();
        for (var event : decided.events()) {
            told.add(event);
            envelopes.add(Envelope.of(event, "tracking-service", ++sequence, time, causationId));
        }
        power.flows();
    }

    @Override
    public synchronized List<S> recordAll(List<Decided<S>> decided, Instant time) {
        var written = new ArrayList<S>();
        for (var it : decided) {
            try {
                record(it, time, null);
                written.add(it.state());
            } catch (StaleAggregate e) {
                // lost
            }
        }
        return written;
    }

    synchronized List<S> all() {
        return List.copyOf(all.values());
    }

    synchronized List<HomeworkEvent> told() {
        return List.copyOf(told);
    }

    synchronized List<Envelope> envelopes() {
        return List.copyOf(envelopes);
    }
}
