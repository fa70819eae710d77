package org.throughline.tracking.homework;

import org.throughline.events.ClientId;

class InMemoryTreatments extends InMemory<ClientId, Treatment> implements Treatments {

    InMemoryTreatments(Power power) {
        super(
                Treatment::owner,
                Treatment::id,
                (it, revision) -> new Treatment(it.owner(), it.therapist(), it.zone(), it.heard(), revision),
                power);
    }
}
