package org.throughline.tracking;

import org.throughline.access.CareTeam;
import org.throughline.events.ClientRef;
import org.throughline.events.TherapistId;
import org.throughline.tracking.homework.Treatments;

/** Who treats whom, as assignment-service told it. */
final class HeardCareTeam implements CareTeam {

    private final Treatments treatments;

    HeardCareTeam(Treatments treatments) {
        this.treatments = treatments;
    }

    @Override
    public boolean treats(TherapistId therapist, ClientRef client) {
        return treatments
                .find(client, client.client())
                .map(it -> it.therapist().equals(therapist))
                .orElse(false);
    }

    @Override
    public boolean knows(ClientRef client) {
        return treatments.find(client, client.client()).isPresent();
    }
}
