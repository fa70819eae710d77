package org.throughline.delivery;

import java.time.Instant;
import java.util.Optional;

/** Something that works on its own; a platform on a virtual clock asks it whether all that is due by now is done. */
public interface BackgroundWork {

    /** Nothing waits and nothing is under way, by the clock as it stands now; looks, does not guess. */
    boolean idle();

    /** The next instant for which work is known, of whichever instance; empty where work does not wait for a time. */
    default Optional<Instant> nextDue() {
        return Optional.empty();
    }

    /** Look now rather than at the next tick. */
    void wake();
}
