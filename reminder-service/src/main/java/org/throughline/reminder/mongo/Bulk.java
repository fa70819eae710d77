package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.List;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;
import org.throughline.events.StaleAggregate;

/** Many documents in one write, where losing one means doing it again. */
final class Bulk {

    private Bulk() {}

    static <S extends Aggregate> void record(OutboxCollection<S> collection, List<Decided<S>> decided, Instant at) {
        if (collection.recordAll(decided, at).size() < decided.size()) {
            throw new StaleAggregate("one of " + collection.shape().collection());
        }
    }
}
