package org.throughline.tracking.outages;

import java.time.Instant;
import java.util.Optional;
import org.throughline.events.Decided;
import org.throughline.events.OutageId;

/** All outages that were declared; some are of one clinic, some of all. */
public interface Outages {

    Optional<DeclaredOutage> find(OutageId id);

    /** @throws org.throughline.events.StaleAggregate when somebody else wrote first */
    void record(Decided<DeclaredOutage> decided, Instant at);
}
