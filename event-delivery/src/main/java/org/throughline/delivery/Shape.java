package org.throughline.delivery;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientId;

/**
 * How an aggregate becomes a document.
 *
 * @param collection name of the collection
 * @param type a record with a component {@code revision}
 * @param id {@code clinic/client/id}
 * @param client partition key of its events and owner of its shard
 * @param due when a timer has to look at it again; null for never
 */
public record Shape<S extends Aggregate>(
        String collection,
        Class<S> type,
        Function<S, String> id,
        Function<S, ClientId> client,
        Function<S, @Nullable Instant> due) {}
