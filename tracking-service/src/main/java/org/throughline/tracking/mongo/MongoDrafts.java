package org.throughline.tracking.mongo;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.OccurrenceId;
import org.throughline.tracking.homework.Draft;
import org.throughline.tracking.homework.Drafts;

final class MongoDrafts extends MongoKept<OccurrenceId, Draft> implements Drafts {

    MongoDrafts(OutboxCollection<Draft> documents) {
        super(documents);
    }
}
