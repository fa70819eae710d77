package org.throughline.tracking.mongo;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.RecordId;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.Records;

final class MongoRecords extends MongoKept<RecordId, HomeworkRecord> implements Records {

    MongoRecords(OutboxCollection<HomeworkRecord> documents) {
        super(documents);
    }
}
