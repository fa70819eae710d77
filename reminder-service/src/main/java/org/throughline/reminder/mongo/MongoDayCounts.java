package org.throughline.reminder.mongo;

import java.time.Instant;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.nudges.DayCount;
import org.throughline.reminder.nudges.DayCounts;

/** One document per client, for the last days only. */
public record MongoDayCounts(OutboxCollection<DayCount> collection) implements DayCounts {

    public static final Shape<DayCount> SHAPE = new Shape<>(
            "day_counts",
            DayCount.class,
            it -> it.client().documentId(it.client().client()),
            it -> it.client().client(),
            _ -> null);

    @Override
    public DayCount of(ClientRef client) {
        return collection.find(client.documentId(client.client())).orElseGet(() -> DayCount.none(client));
    }

    @Override
    public void record(Decided<DayCount> decided, Instant at) {
        collection.record(decided, at);
    }
}
