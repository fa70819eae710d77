package org.throughline.tracking.mongo;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.MeasureId;
import org.throughline.tracking.measures.Measure;
import org.throughline.tracking.measures.Measures;

final class MongoMeasures extends MongoKept<MeasureId, Measure> implements Measures {

    MongoMeasures(OutboxCollection<Measure> documents) {
        super(documents);
    }
}
