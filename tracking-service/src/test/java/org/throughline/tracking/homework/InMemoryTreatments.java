package org.throughline.tracking.homework;

import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;

class InMemoryTreatments extends InMemory<ClientId, Treatment> implements Treatments {

    InMemoryTreatments(Power power) {
        super(
                Treatment::owner,
                Treatment::id,
                (it, revision) -> new Treatment(it.owner(), it.therapist(), it.zone(), it.heard(), revision),
                power);
    }

    @Override
    public int count(ClinicId clinic, int most) {
        return (int) all().stream()
                .filter(it -> it.owner().clinic().equals(clinic))
                .limit(most)
                .count();
    }
}
