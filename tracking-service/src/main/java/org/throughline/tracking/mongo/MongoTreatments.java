package org.throughline.tracking.mongo;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.ClientId;
import org.throughline.tracking.homework.Treatment;
import org.throughline.tracking.homework.Treatments;

final class MongoTreatments extends MongoKept<ClientId, Treatment> implements Treatments {

    MongoTreatments(OutboxCollection<Treatment> documents) {
        super(documents);
    }
}
