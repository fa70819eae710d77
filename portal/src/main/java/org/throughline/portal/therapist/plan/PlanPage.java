package org.throughline.portal.therapist.plan;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Timing;
import org.throughline.portal.therapist.plan.Slots.Slot;

/** A plan, its slots to come, and the form that changes it. */
record PlanPage(
        Client client,
        Told plan,
        String etag,
        List<Slot> toCome,
        @Nullable Slot chosen,
        Wish wish,
        Timing timing,
        List<Other> others) {

    record Client(String clientId, String displayName, ZoneId zone) {}

    /** Another assignment of this client. */
    record Other(String assignmentId, String title) {}

    public boolean open() {
        return List.of("PROPOSED", "ACTIVE", "PAUSED").contains(plan.state());
    }
}
