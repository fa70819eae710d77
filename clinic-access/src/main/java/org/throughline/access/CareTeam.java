package org.throughline.access;

import org.throughline.events.ClientRef;
import org.throughline.events.TherapistId;

/** Who treats whom, as far as this service has heard. */
@FunctionalInterface
public interface CareTeam {

    boolean treats(TherapistId therapist, ClientRef client);

    /**
     * Whether the clinic has this client at all, so that its supervisors get a 404 for one of another clinic rather
     * than an empty list. A service that cannot tell says yes: its queries are bound to the clinic anyway.
     */
    default boolean knows(ClientRef client) {
        return true;
    }
}
