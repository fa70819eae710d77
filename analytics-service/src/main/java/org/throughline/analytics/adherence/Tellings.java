package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;

/** What the world has been told. */
public interface Tellings {

    /** One for each of the named assignments, also for those of which nothing was told yet. */
    Collection<Telling> of(Map<ClientRef, ? extends Collection<AssignmentId>> assignments);

    /** @return those that lost to another writer, to be decided again */
    Collection<Telling> record(Collection<Decided<Telling>> decided, Instant at);
}
