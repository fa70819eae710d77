package org.throughline.tracking.homework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Id;

/** Things of clients, each found by whose it is and its id. */
public interface Kept<I extends Id, S extends Aggregate> {

    Optional<S> find(ClientRef owner, I id);

    List<S> findAll(Collection<Key<I>> keys);

    List<S> of(ClientRef owner);

    /** @throws org.throughline.events.StaleAggregate when somebody else wrote first */
    void record(Decided<S> decided, Instant at, @Nullable String causationId);

    default void record(Decided<S> decided, Instant at) {
        record(decided, at, null);
    }

    /** @return those whose write holds */
    List<S> recordAll(List<Decided<S>> decided, Instant at);

    /** Whose, and which. */
    record Key<I extends Id>(ClientRef owner, I id) {}
}
