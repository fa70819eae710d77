package org.throughline.assignment.assignments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.DoseStep;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.ScheduleVersion;
import org.throughline.assignment.plans.WindowRules;

/**
 * What becomes different from a day on; absent stays.
 *
 * @param effectiveFrom first local date; today when absent
 */
public record Change(
        @Nullable LocalDate effectiveFrom,
        @Nullable ScheduleForm schedule,
        @Nullable WindowRules windows,
        @Nullable Double doseTarget,
        @Nullable List<DoseStep> ramp,
        Rewording words) {

    boolean replans() {
        return schedule != null || windows != null || doseTarget != null || ramp != null;
    }

    /** @throws org.throughline.assignment.plans.InvalidPlan when it does not go together */
    ScheduleVersion after(ScheduleVersion before, LocalDate from) {
        return new ScheduleVersion(
                        before.version() + 1,
                        from,
                        schedule == null ? before.schedule() : schedule,
                        windows == null ? before.windows() : windows,
                        doseTarget == null ? before.doseTarget() : doseTarget,
                        ramp == null ? (doseTarget == null ? before.ramp() : List.of()) : ramp)
                .checked();
    }
}
