package org.throughline.benchmarks.timers;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.throughline.benchmarks.service.Service;
import org.throughline.benchmarks.service.Slot;
import org.throughline.events.Decided;

/** Arms by inserting, so many slots in a bulk. */
record Arming(Service service) {

    private static final int BULK = 5_000;

    /** The slots of a series from {@code begin} on, before {@code end}. */
    void arm(String series, int begin, int end, IntFunction<Instant> due) {
        for (int from = begin; from < end; from += BULK) {
            var slots = IntStream.range(from, Math.min(end, from + BULK))
                    .mapToObj(it -> Decided.nothing(Slot.of(series, it, due.apply(it), true)))
                    .toList();
            service.slots().recordAll(slots, service.clock().instant());
        }
    }

    /** As if the first slots of a series had never been, in the database; nobody is told. */
    void forget(String series, int count) {
        var keys = IntStream.range(0, count)
                .mapToObj(it -> Slot.of(series, it, Instant.EPOCH, true).key())
                .toList();
        service.part(MongoDatabaseFactory.class)
                .getMongoDatabase()
                .getCollection(Slot.SHAPE.collection())
                .deleteMany(Filters.in("_id", keys));
    }
}
