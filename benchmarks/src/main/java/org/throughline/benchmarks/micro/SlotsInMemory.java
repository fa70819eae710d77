package org.throughline.benchmarks.micro;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.benchmarks.service.Slot;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.delivery.ShardOwnership;
import org.throughline.events.Decided;

/** The same slots again and again, due one after the other within a minute; a write only closes one. */
final class SlotsInMemory implements OutboxCollection<Slot> {

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final List<Slot> slots;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] open;
    private final List<Consumer<Due>> listeners = new CopyOnWriteArrayList<>();
    private int written;
    private int looks;

    SlotsInMemory(int count, Instant from) {
        slots = IntStream.range(0, count)
                .mapToObj(it ->
                        Slot.of("memory", it, from.plus(SPAN.multipliedBy(it).dividedBy(count)), true))
                .toList();
        IntStream.range(0, count).forEach(it -> places.put(slots.get(it).key(), it));
        open = new boolean[count];
    }

    /** As if each had just been written. */
    void arm() {
        setAll(true);
        slots.forEach(slot -> {
            var due = new Due(slot.key(), slot.windows().graceUntil());
            listeners.forEach(it -> it.accept(due));
        });
    }

    void close() {
        setAll(false);
    }

    private synchronized void setAll(boolean opened) {
        Arrays.fill(open, opened);
        written = 0;
    }

    /** Since they were armed. */
    synchronized int written() {
        return written;
    }

    synchronized int looks() {
        return looks;
    }

    @Override
    public Shape<Slot> shape() {
        return Slot.SHAPE;
    }

    @Override
    public synchronized List<Slot> findAll(Collection<String> ids) {
        return ids.stream().flatMap(it -> openAt(places.get(it))).toList();
    }

    private Stream<Slot> openAt(@Nullable Integer place) {
        return place == null || !open[place] ? Stream.empty() : Stream.of(slots.get(place));
    }

    @Override
    public synchronized List<Slot> recordAll(List<Decided<Slot>> decided, Instant at) {
        var held = new ArrayList<Slot>();
        for (var each : decided) {
            var place = places.get(each.state().key());
            if (place != null && open[place]) {
                open[place] = false;
                written++;
                held.add(each.state());
            }
        }
        return held;
    }

    @Override
    public synchronized List<Due> dueBefore(Instant until, ShardOwnership shards) {
        looks++;
        return IntStream.range(0, open.length)
                .filter(it -> open[it])
                .mapToObj(slots::get)
                .map(it -> new Due(it.key(), it.windows().graceUntil()))
                .filter(it -> it.at().isBefore(until))
                .toList();
    }

    @Override
    public void onArmed(Consumer<Due> listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<Slot> find(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Slot> findByPrefix(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Slot> find(Bson filter, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void record(Decided<Slot> decided, Instant at, @Nullable String causationId) {
        throw new UnsupportedOperationException();
    }
}
