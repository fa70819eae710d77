package org.throughline.tracking.mongo;

import com.mongodb.client.model.Filters;
import org.throughline.delivery.OutboxCollection;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.tracking.homework.Treatment;
import org.throughline.tracking.homework.Treatments;

final class MongoTreatments extends MongoKept<ClientId, Treatment> implements Treatments {

    private final OutboxCollection<Treatment> documents;

    MongoTreatments(OutboxCollection<Treatment> documents) {
        super(documents);
        this.documents = documents;
    }

    @Override
    public int count(ClinicId clinic, int most) {
        var ofClinic = Filters.and(Filters.gt("_id", clinic + "/"), Filters.lt("_id", clinic + "0"));
        return documents.find(ofClinic, most).size();
    }
}
