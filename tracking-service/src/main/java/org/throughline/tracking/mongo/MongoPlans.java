package org.throughline.tracking.mongo;

import org.throughline.delivery.OutboxCollection;
import org.throughline.events.AssignmentId;
import org.throughline.tracking.homework.Plan;
import org.throughline.tracking.homework.Plans;

final class MongoPlans extends MongoKept<AssignmentId, Plan> implements Plans {

    MongoPlans(OutboxCollection<Plan> documents) {
        super(documents);
    }
}
