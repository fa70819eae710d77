package org.throughline.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;
import org.throughline.events.Trace;

/** Aggregates in MongoDB; a document carries its state, its version and the events not yet published. */
public interface OutboxCollection<S extends Aggregate> {

    Shape<S> shape();

    Optional<S> find(String id);

    /** Those that exist, in no order. */
    List<S> findAll(Collection<String> ids);

    /** All of one client: every document whose key starts with {@code prefix}. */
    List<S> findByPrefix(String prefix);

    /**
     * The first {@code limit}, or all with 0, by fields below {@code state}, in the order of their keys; a full scan on
     * the embedded server where nothing is said of {@code _id} beside them.
     */
    List<S> find(Bson filter, int limit);

    /** For a filter of {@code _id}: keys that start with {@code prefix}. */
    static Document startingWith(String prefix) {
        var last = prefix.length() - 1;
        var end = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        return new Document("$gte", prefix).append("$lt", end);
    }

    /**
     * Stores state and events in one write, then hands the events to the relay.
     *
     * @param at when it was decided; becomes the time of the events
     * @param causationId event that led to this decision
     * @throws org.throughline.events.StaleAggregate when the document is no longer at the revision it was read at,
     *     or exists already for a new one
     * @throws org.throughline.events.TryAgainLater when 64 events wait already, or MongoDB is away
     */
    void record(Decided<S> decided, Instant at, @Nullable String causationId);

    default void record(Decided<S> decided, Instant at) {
        record(decided, at, null);
    }

    /**
     * Many at once, unordered; each holds or not on its own, and those that lost to another writer are simply not
     * among the answer.
     *
     * @return those whose write holds
     */
    List<S> recordAll(List<Decided<S>> decided, Instant at);

    /** How many {@link #dueBefore} answers at most. */
    int MOST_DUE = 100_000;

    /** Those of the given shards with {@code due < until}, the earliest first: id and instant only. */
    List<Due> dueBefore(Instant until, ShardOwnership shards);

    /** Hears of every write of this instance after which a document is due some time. */
    default void onArmed(Consumer<Due> listener) {}

    /** When the first of all is due. */
    default Optional<Instant> nextDue() {
        return dueBefore(Instant.ofEpochMilli(Long.MAX_VALUE), ShardOwnership.ALL).stream()
                .map(Due::at)
                .min(Comparator.naturalOrder());
    }

    /** In which traces these were last made due, by their keys; without those of which nobody knows. */
    default Map<String, Trace> armedIn(Collection<String> ids) {
        return Map.of();
    }

    /** A key and when it is due. */
    record Due(String id, Instant at) {}
}
