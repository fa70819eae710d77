package org.throughline.assignment.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.DoseStep;
import org.throughline.assignment.plans.ScheduleForm;
import org.throughline.assignment.plans.ScheduleVersion;

/**
 * What holds from a day on.
 *
 * @param version 1, 2, …; versions are never altered
 * @param effectiveFrom first local date for which it holds
 * @param doseTarget how much each time, in the template's unit; absent where the work has no dose
 * @param ramp other doses from given dates on
 */
record ScheduleView(
        int version,
        LocalDate effectiveFrom,
        ScheduleForm schedule,
        WindowsBody windows,
        @Nullable Double doseTarget,
        List<DoseStep> ramp) {

    static ScheduleView of(ScheduleVersion version) {
        return new ScheduleView(
                version.version(),
                version.effectiveFrom(),
                version.schedule(),
                WindowsBody.of(version.windows()),
                version.doseTarget(),
                version.ramp());
    }
}
