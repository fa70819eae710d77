package org.throughline.tracking.homework;

import org.throughline.events.AssignmentId;

class InMemoryPlans extends InMemory<AssignmentId, Plan> implements Plans {

    InMemoryPlans(Power power) {
        super(
                Plan::owner,
                Plan::id,
                (it, revision) -> new Plan(it.owner(), it.id(), it.pauses(), it.heard(), revision),
                power);
    }
}
