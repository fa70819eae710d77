package org.throughline.tracking.homework;

import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;

/** Who treats whom. */
public interface Treatments extends Kept<ClientId, Treatment> {

    /** How many clients a clinic has, counted no further than {@code most}. */
    int count(ClinicId clinic, int most);
}
