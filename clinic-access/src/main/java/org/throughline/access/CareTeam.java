package org.throughline.access;

import org.throughline.events.ClientRef;
import org.throughline.events.TherapistId;

/** Who treats whom, as far as this service has heard. */
@FunctionalInterface
public interface CareTeam {

    boolean treats(TherapistId therapist, ClientRef client);
}
