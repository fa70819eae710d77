package org.throughline.tracking.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClinicId;
import org.throughline.events.OutageId;
import org.throughline.tracking.outages.DeclaredOutage;

/**
 * A declared outage and how far its excuses are.
 *
 * @param clinicId absent where all clinics were hit
 * @param doneAt when all that it hit was excused; absent while that is under way
 * @param excused slots of the outage that were excused for one by then
 */
record OutageView(
        OutageId outageId,
        Instant from,
        Instant to,
        @Nullable ClinicId clinicId,
        Instant declaredAt,
        @Nullable Instant doneAt,
        @Nullable Long excused) {

    static OutageView of(DeclaredOutage it) {
        var outage = it.outage();
        return new OutageView(
                it.id(), outage.from(), outage.to(), outage.clinic(), it.declaredAt(), it.doneAt(), it.excused());
    }
}
