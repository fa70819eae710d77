package org.throughline.reminder.mongo;

import java.time.Instant;
import java.util.Optional;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.reminder.nudges.Plan;
import org.throughline.reminder.nudges.Plans;

/** One document per assignment. */
public record MongoPlans(OutboxCollection<Plan> collection) implements Plans {

    public static final Shape<Plan> SHAPE = new Shape<>(
            "plans",
            Plan.class,
            it -> it.client().documentId(it.assignment()),
            it -> it.client().client(),
            _ -> null);

    @Override
    public Optional<Plan> find(ClientRef client, AssignmentId assignment) {
        return collection.find(client.documentId(assignment));
    }

    @Override
    public void record(Plan plan, Instant at) {
        collection.record(Decided.nothing(plan), at);
    }
}
