package org.throughline.timers;

import java.time.Instant;
import org.throughline.events.Aggregate;
import org.throughline.events.Decided;

/** What an aggregate does when its time has come. */
@FunctionalInterface
public interface Firing<S extends Aggregate> {

    /**
     * Decides; the decision is written only if nobody wrote since the aggregate was read. It must move or clear what
     * is due, or nothing is written.
     */
    Decided<S> fire(S aggregate, Instant now);

    /** After the decision has been written by this instance; a crash before this leaves the written state alone. */
    default void fired(S written) {}
}
